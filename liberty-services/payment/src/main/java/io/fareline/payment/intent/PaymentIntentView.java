package io.fareline.payment.intent;

import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An intent as callers see it.
 *
 * @param lastOperation the newest operation; in the answer to a command, the operation of that command
 * @param nextAction only while the cardholder has to authenticate
 */
public record PaymentIntentView(
        UUID id,
        UUID bookingId,
        IntentState state,
        Money amount,
        Money captured,
        Money refunded,
        OperationView lastOperation,
        NextAction nextAction,
        Instant createdAt) {
    /** @param refusalCode only for what was refused */
    public record OperationView(
            UUID id, OperationKind kind, Money amount, OperationOutcome outcome, String refusalCode) {
        private OperationView answering(OperationCommand command) {
            return new OperationView(command.id(), command.kind(), amount, outcome, refusalCode);
        }

        static OperationView of(PaymentOperation operation) {
            return new OperationView(
                    operation.id(),
                    operation.kind(),
                    operation.amount(),
                    operation.outcome(),
                    operation.refusalCode().map(Enum::name).orElse(null));
        }
    }

    /** @param url where the cardholder authenticates, in the provider's terms */
    public record NextAction(String type, String url) {}

    /** The same as an answer to that command, which another operation may have met. */
    public PaymentIntentView answering(OperationCommand command) {
        return new PaymentIntentView(
                id,
                bookingId,
                state,
                amount,
                captured,
                refunded,
                lastOperation == null ? null : lastOperation.answering(command),
                nextAction,
                createdAt);
    }

    public static PaymentIntentView of(PaymentIntent intent, Optional<PaymentOperation> operation) {
        boolean waits = intent.state() == IntentState.REQUIRES_ACTION;
        return new PaymentIntentView(
                intent.id(),
                intent.bookingId(),
                intent.state(),
                intent.amount(),
                intent.captured(),
                intent.refunded(),
                operation.map(OperationView::of).orElse(null),
                intent.nextAction()
                        .filter(_ -> waits)
                        .map(url -> new NextAction("AUTHENTICATE", url))
                        .orElse(null),
                intent.createdAt());
    }
}
