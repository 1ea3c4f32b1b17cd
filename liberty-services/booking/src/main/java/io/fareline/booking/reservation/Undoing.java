package io.fareline.booking.reservation;

import static io.fareline.booking.reservation.BookingState.*;

import io.fareline.booking.ticketing.CouponStatus;
import java.util.Optional;
import java.util.UUID;

/**
 * How a booking is brought to an end, whatever it has come to: money goes back before the seats do, and an authorization
 * after them. Each command is one step; how it ends is its {@link Closing}.
 */
public final class Undoing {
    private final Booking booking;

    Undoing(Booking booking) {
        this.booking = booking;
    }

    /** Flight refused to confirm: no seats, so only the authorization has to go. */
    public void giveUpAuthorization(Closing as, UUID voidOperation) {
        booking.from(CONFIRMING);
        booking.closing = as;
        booking.funds().awaits(voidOperation);
        booking.become(VOIDING);
    }

    /** Whatever is held and authorized is undone, the seats first. */
    public void undo(Closing as) {
        booking.from(HELD, CONFIRMING, TICKETING, CAPTURING);
        booking.funds().giveUpTrying("NOT_ATTEMPTED");
        closeTickets(CouponStatus.VOID);
        booking.closing = as;
        booking.funds().awaits(null);
        booking.become(RELEASING);
    }

    /** The client cancels; money goes back before the seats do. */
    public void cancel(Cancellation confirmed, UUID refundOperation) {
        booking.from(HELD, TICKETED);
        booking.cancellation = confirmed;
        booking.closing = Closing.cancelled(Closing.Why.CANCELLED_BY_CLIENT);
        if (booking.state() == HELD) {
            booking.become(RELEASING);
            return;
        }
        booking.become(REFUNDING);
        if (confirmed.refundAmount() > 0) booking.funds().awaits(refundOperation);
        else refunded();
    }

    public void refunded() {
        booking.from(REFUNDING);
        booking.funds().refund(booking.cancellation.refundAmount());
        booking.funds().awaits(null);
        closeTickets(booking.cancellation.voiding() ? CouponStatus.VOID : CouponStatus.REFUNDED);
        booking.become(RELEASING);
    }

    /** The seats are free. Empty while an authorization is left to give up. */
    public Optional<BookingFact> released(UUID voidOperation) {
        booking.from(RELEASING);
        if (!booking.funds().isAuthorized()) return Optional.of(closed());
        booking.funds().awaits(voidOperation);
        booking.become(VOIDING);
        return Optional.empty();
    }

    public BookingFact voided() {
        booking.from(VOIDING);
        booking.funds().voidAuthorization();
        return closed();
    }

    /** The operation was refused for good under its id, so that it goes on under another. */
    public void renewOperation(UUID operation) {
        booking.from(VOIDING, REFUNDING);
        booking.funds().awaits(operation);
    }

    /** Flight gave the seats back to sale. */
    public BookingFact expired() {
        booking.from(HELD);
        booking.closing = Closing.expired();
        return closed();
    }

    private void closeTickets(CouponStatus status) {
        booking.tickets.forEach(ticket -> ticket.close(status));
    }

    private BookingFact closed() {
        booking.become(booking.closing.closingAs());
        booking.funds().awaits(null);
        return booking.state() == EXPIRED ? BookingFact.EXPIRED : BookingFact.CANCELLED;
    }
}
