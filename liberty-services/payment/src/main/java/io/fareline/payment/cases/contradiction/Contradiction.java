package io.fareline.payment.cases.contradiction;

import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RecordedOperation;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * The other side of what is recorded. Must never be, and money is at stake if it is.
 *
 * @param said what the provider says happened
 * @param reference the provider's name for it, empty where it gave none
 */
public record Contradiction(String said, String reference) {
    /**
     * Money that moved must be known to the provider. A void is another matter: it has succeeded wherever nothing is on
     * hold, also where the provider never saw it.
     */
    public static Optional<Contradiction> ofNothingSeen(OperationKind kind, OperationOutcome recorded) {
        boolean moved =
                switch (kind) {
                    case AUTHORIZATION, CAPTURE, REFUND -> recorded == OperationOutcome.SUCCEEDED;
                    case AUTHENTICATION, VOID -> false;
                };
        return moved ? Optional.of(new Contradiction("NEVER_SEEN", "")) : Optional.empty();
    }

    /** What the provider's record says against what a settled operation is, if anything. */
    public static Optional<Contradiction> ofContent(OperationKind kind, Money amount, RecordedOperation recorded) {
        boolean sameKind = recorded.kind().name().equals(kind.name());
        boolean sameSum =
                switch (kind) {
                    case AUTHORIZATION, CAPTURE, REFUND -> recorded.amount().equals(amount);
                    case AUTHENTICATION, VOID -> true;
                };
        if (sameKind && sameSum) return Optional.empty();
        return Optional.of(new Contradiction(recorded.kind() + " of " + recorded.amount(), ""));
    }

    /** What an answer says against the recorded outcome of a settled operation, if anything. */
    public static Optional<Contradiction> of(OperationOutcome recorded, ProviderAnswer answer) {
        boolean succeeded = recorded == OperationOutcome.SUCCEEDED;
        return switch (answer) {
            case ProviderAnswer.Succeeded(String reference)
            when !succeeded -> Optional.of(new Contradiction("SUCCEEDED", Objects.requireNonNullElse(reference, "")));
            case ProviderAnswer.Refused(RefusalCode code)
            when succeeded -> Optional.of(new Contradiction("REFUSED " + code, ""));
            case ProviderAnswer.ActionRequired(String reference, String _)
            when succeeded ->
                Optional.of(new Contradiction("ACTION_REQUIRED", Objects.requireNonNullElse(reference, "")));
            case ProviderAnswer.Succeeded _,
                    ProviderAnswer.Refused _,
                    ProviderAnswer.ActionRequired _,
                    ProviderAnswer.Unknown _,
                    ProviderAnswer.Abandoned _ -> Optional.empty();
        };
    }
}
