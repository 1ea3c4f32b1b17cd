package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What was paid for a booking, and what came back.
 *
 * @param lastOperation null where nothing was asked of the provider
 * @param nextAction only while the cardholder has to authenticate, else null
 */
public record PaymentIntent(
        UUID id,
        UUID bookingId,
        State state,
        Money amount,
        Money captured,
        Money refunded,
        Operation lastOperation,
        NextAction nextAction,
        Instant createdAt) {
    /** Where a payment stands. */
    public enum State {
        REQUIRES_PAYMENT_METHOD,
        REQUIRES_CONFIRMATION,
        REQUIRES_ACTION,
        PROCESSING,
        REQUIRES_CAPTURE,
        SUCCEEDED,
        CANCELED,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * What was asked of the payment provider.
     *
     * @param refusalCode null unless it was refused
     */
    public record Operation(UUID id, Kind kind, Outcome outcome, Money amount, String refusalCode) {}

    /** What the cardholder has to do. @param url where, in the provider's terms */
    public record NextAction(String type, String url) {}

    /** What can be asked of the payment provider. */
    public enum Kind {
        AUTHORIZATION,
        /** To go on with an authorization whose cardholder had to authenticate. */
        AUTHENTICATION,
        CAPTURE,
        VOID,
        REFUND,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** What the payment provider made of it. */
    public enum Outcome {
        PENDING,
        SUCCEEDED,
        REFUSED,
        /** Not known: the provider has not said it yet, or this version of the library has no word for it. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
