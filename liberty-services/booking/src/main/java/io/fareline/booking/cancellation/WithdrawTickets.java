package io.fareline.booking.cancellation;

import static io.fareline.booking.refusal.Reason.BOOKING_NOT_CANCELLABLE;
import static io.fareline.booking.refusal.Reason.NO_SUCH_BOOKING;

import io.fareline.booking.lease.Leases;
import io.fareline.booking.refusal.OutcomeUnknown;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Cancellation;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/**
 * Cancels a booking whose money has gone back already, for that money: its cancellation was forgotten when the databases
 * went back in time. The saga asks payment for that very refund, which is there, and then frees the seats; what was not
 * given back was the fee.
 */
@ApplicationScoped
public class WithdrawTickets {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    Ids ids;

    /** Again changes nothing. */
    @Transactional
    public void withdraw(UUID bookingId, WithdrawalRequest request) {
        if (bookings.find(bookingId).isEmpty()) throw new Refusal(NO_SUCH_BOOKING, "There is no such booking.");
        var booking = bookings.locked(bookingId);
        if (isWithdrawnFor(booking, request.refundOperationId())) return;
        refuseUnlessDue(booking, request);
        var cancellation = new Cancellation(
                request.refundOperationId(), null, request.amount().amount(), false);
        booking.undoing().cancel(cancellation, request.refundOperationId());
        var owner = ids.next();
        leases.begin(bookingId, owner);
        leases.handOver(bookingId, owner);
    }

    private static boolean isWithdrawnFor(Booking booking, UUID refundOperation) {
        return booking.cancellation()
                .filter(each -> each.id().equals(refundOperation))
                .isPresent();
    }

    private static void refuseUnlessDue(Booking booking, WithdrawalRequest request) {
        if (booking.state().isSettling())
            throw new OutcomeUnknown("The booking is being settled; it may come to the same by itself.", SOON);
        if (booking.state() != BookingState.TICKETED)
            throw new Refusal(
                    BOOKING_NOT_CANCELLABLE, "The booking is " + booking.state().shown() + ".");
        var paid = booking.seats().promised().total();
        boolean isOfIt = booking.situation().intentId().equals(request.paymentIntentId())
                && paid.currency().equals(request.amount().currency())
                && request.amount().amount() > 0
                && request.amount().amount() <= paid.amount();
        if (!isOfIt) throw new Refusal(BOOKING_NOT_CANCELLABLE, "That refund is none of this booking's payment.");
    }
}
