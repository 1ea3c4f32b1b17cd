package io.fareline.booking.reservation;

import io.fareline.booking.hold.HoldTerms;
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
    /** All that the next step of the saga needs to know. */
    static Situation of(Booking booking) {
        var seats = booking.seats();
        var funds = booking.funds();
        return new Situation(
                booking.id(),
                booking.state(),
                booking.client(),
                seats.holdId(),
                funds.paymentIntentId(),
                funds.operationId(),
                booking.isInstant(),
                funds.lastAttempt().flatMap(PaymentAttempt::paymentMethod).orElse(null),
                seats.terms().map(HoldTerms::total).orElse(null),
                booking.cancellation()
                        .map(each -> seats.promised().of(each.refundAmount()))
                        .orElse(null));
    }

    /** Whether this is still the step that the other one was read for: one of the same state may be another. */
    public boolean isStepOf(Situation other) {
        return state == other.state && Objects.equals(operationId, other.operationId);
    }
}
