package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * What was paid for a booking, and what came back.
 *
 * @param lastOperation null where nothing was asked of the provider
 */
public record PaymentIntent(
        UUID id,
        UUID bookingId,
        State state,
        Money amount,
        Money captured,
        Money refunded,
        Operation lastOperation,
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
    public record Operation(UUID id, String kind, String outcome, Money amount, String refusalCode) {}
}
