package io.fareline.booking.reservation;

import io.fareline.platform.money.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * What a booking waits for, read in one transaction and acted on outside of any.
 *
 * @param operationId the payment operation of this step, null where the step asks for none
 * @param paymentMethod the provider's token of a pending attempt, else null
 * @param total what is to be paid, null before flight held anything
 * @param refund what goes back, null unless the client cancelled
 */
public record Situation(
        UUID bookingId,
        BookingState state,
        String client,
        UUID holdId,
        UUID intentId,
        UUID operationId,
        boolean instant,
        String paymentMethod,
        Money total,
        Money refund) {
    Situation(
            UUID bookingId,
            BookingState state,
            String client,
            UUID holdId,
            UUID intentId,
            UUID operationId,
            boolean instant) {
        this(bookingId, state, client, holdId, intentId, operationId, instant, null, null, null);
    }

    /** Whether this is still the step that the other one was read for: one of the same state may be another. */
    public boolean isStepOf(Situation other) {
        return state == other.state && Objects.equals(operationId, other.operationId);
    }

    Situation with(String method, Money toPay, Money toRefund) {
        return new Situation(bookingId, state, client, holdId, intentId, operationId, instant, method, toPay, toRefund);
    }
}
