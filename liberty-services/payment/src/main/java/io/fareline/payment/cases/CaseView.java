package io.fareline.payment.cases;

import io.fareline.payment.cases.contradiction.ContradictionView;
import io.fareline.payment.cases.finding.FindingView;
import io.fareline.payment.intent.OperationKind;
import io.fareline.payment.intent.OperationOutcome;
import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as staff see it.
 *
 * @param closedAt null as long as it is open
 * @param operation what was asked of the provider, and how that stands
 * @param actions what a person may do now
 * @param contradictions what the provider said against the record; null in a list
 * @param findings what people found out, the newest first; null in a list
 */
public record CaseView(
        UUID id,
        String reason,
        String whatToDo,
        Instant openedAt,
        Instant closedAt,
        UUID paymentIntentId,
        UUID bookingId,
        String client,
        Operation operation,
        List<CaseAction> actions,
        List<ContradictionView> contradictions,
        List<FindingView> findings) {
    /**
     * The operation as it is recorded.
     *
     * @param begunAt since when it is under way
     * @param attempts how often the provider was asked
     * @param nextAttemptAt null once it has its outcome
     * @param lastAnswer why the latest attempt brought no outcome, null where none was in vain
     * @param refusalCode only for what was refused
     * @param providerReference the provider's own name for what it did, where it did something
     */
    public record Operation(
            UUID id,
            OperationKind kind,
            Money amount,
            OperationOutcome outcome,
            Instant begunAt,
            int attempts,
            Instant nextAttemptAt,
            String lastAnswer,
            String refusalCode,
            String providerReference) {
        static Operation of(PaymentOperation operation) {
            return new Operation(
                    operation.id(),
                    operation.kind(),
                    operation.amount(),
                    operation.outcome(),
                    operation.createdAt(),
                    operation.attempts(),
                    operation.isSettled() ? null : operation.nextAttemptAt(),
                    operation.lastAnswer().orElse(null),
                    operation.refusalCode().map(Enum::name).orElse(null),
                    operation.providerReference().orElse(null));
        }
    }

    static CaseView of(PaymentCase found, PaymentIntent intent, PaymentOperation operation, boolean proposed) {
        return new CaseView(
                found.id(),
                found.reason(),
                CaseReason.whatToDo(found.reason()),
                found.openedAt(),
                found.closedAt().orElse(null),
                intent.id(),
                intent.bookingId(),
                intent.clientId(),
                Operation.of(operation),
                CaseAction.allowedFor(found, proposed),
                null,
                null);
    }

    CaseView with(List<ContradictionView> said, List<FindingView> found) {
        return new CaseView(
                id,
                reason,
                whatToDo,
                openedAt,
                closedAt,
                paymentIntentId,
                bookingId,
                client,
                operation,
                actions,
                said,
                found);
    }
}
