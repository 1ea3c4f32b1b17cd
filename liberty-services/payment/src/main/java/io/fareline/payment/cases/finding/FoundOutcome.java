package io.fareline.payment.cases.finding;

import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;

/** How an operation can have ended. Nobody finds out that nobody knows. */
public enum FoundOutcome {
    SUCCEEDED,
    REFUSED;

    /** The same as the provider's answer would have been. */
    ProviderAnswer answer(PaymentOperation operation, String reference) {
        return switch (this) {
            case SUCCEEDED ->
                // An authentication goes on with its authorization, which has its name already.
                switch (operation.kind()) {
                    case AUTHENTICATION -> new ProviderAnswer.Succeeded(operation.targetReference());
                    case AUTHORIZATION, CAPTURE, VOID, REFUND -> new ProviderAnswer.Succeeded(reference);
                };
            case REFUSED -> new ProviderAnswer.Refused(RefusalCode.OTHER);
        };
    }

    boolean isRecordedIn(PaymentOperation operation) {
        return operation.outcome()
                == switch (this) {
                    case SUCCEEDED -> OperationOutcome.SUCCEEDED;
                    case REFUSED -> OperationOutcome.REFUSED;
                };
    }
}
