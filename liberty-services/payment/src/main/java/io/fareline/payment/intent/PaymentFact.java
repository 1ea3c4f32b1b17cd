package io.fareline.payment.intent;

import io.fareline.platform.money.Money;
import java.util.UUID;

/**
 * What happened to an intent, as other services are told.
 *
 * @param refusalCode only for what was refused
 */
public record PaymentFact(
        Kind kind,
        UUID intentId,
        UUID bookingId,
        String clientId,
        UUID operationId,
        String operation,
        Money amount,
        String refusalCode) {
    /** Past tense; each is an event type. */
    public enum Kind {
        AUTHORIZED,
        CAPTURED,
        VOIDED,
        REFUNDED,
        REFUSED,
        ACTION_REQUIRED
    }

    static PaymentFact of(Kind kind, PaymentIntent intent, PaymentOperation operation) {
        return new PaymentFact(
                kind,
                intent.id(),
                intent.bookingId(),
                intent.clientId(),
                operation.id(),
                operation.kind().name(),
                operation.amount(),
                operation.refusalCode().map(Enum::name).orElse(null));
    }
}
