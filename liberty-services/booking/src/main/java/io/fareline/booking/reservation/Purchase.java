package io.fareline.booking.reservation;

import static io.fareline.booking.reservation.BookingState.*;

import io.fareline.booking.ticketing.Documents;
import io.fareline.booking.ticketing.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a held booking comes to its tickets: authorized, confirmed, allocated, captured. Each command is one step. */
public final class Purchase {
    private final Booking booking;

    Purchase(Booking booking) {
        this.booking = booking;
    }

    /** The instant purchase goes on to its payment. */
    public void payInstantly() {
        booking.from(HELD);
        awaitAuthorization(booking.funds().lastAttempt().orElseThrow().id());
    }

    /** Another attempt to pay. */
    public void pay(UUID attemptId, String paymentMethod, Instant now) {
        booking.from(HELD);
        booking.funds().tried(attemptId, paymentMethod, now);
        awaitAuthorization(attemptId);
    }

    private void awaitAuthorization(UUID attemptId) {
        booking.funds().awaits(attemptId);
        booking.become(AUTHORIZING);
    }

    public void authorized() {
        booking.from(AUTHORIZING);
        booking.funds().authorize();
        booking.become(CONFIRMING);
    }

    /**
     * Nothing was authorized, so that another card may be tried.
     *
     * @param nextIntent the intent of the next attempt, the same as long as payment takes another card on it
     */
    public void declined(String code, UUID nextIntent) {
        booking.from(AUTHORIZING);
        booking.funds().decline(code, nextIntent);
        booking.become(HELD);
    }

    public void confirmed() {
        booking.from(CONFIRMING);
        booking.become(TICKETING);
    }

    /** Numbers are allocated; they are shown with the recorded capture and not before. */
    public void allocated(List<Ticket> allocated, UUID captureOperation) {
        booking.from(TICKETING);
        booking.tickets.addAll(allocated);
        booking.funds().awaits(captureOperation);
        booking.become(CAPTURING);
    }

    public BookingFact captured(Instant now) {
        booking.from(CAPTURING);
        booking.funds().capture(booking.seats().promised().totalAmount());
        booking.tickets.forEach(ticket -> ticket.issue(now));
        booking.ticketedAt = now;
        booking.become(TICKETED);
        return BookingFact.TICKETED;
    }

    /** What the tickets of this booking are to document. */
    public Documents documents() {
        var seats = booking.seats();
        return new Documents(
                booking.passengers(), seats.segments().size(), seats.promised().currency());
    }

    /** The payment that an instant purchase was made with, absent where seats were only to be held. */
    public Optional<UUID> instantAttemptId() {
        return booking.isInstant()
                ? Optional.of(booking.funds().attempts().getFirst().id())
                : Optional.empty();
    }
}
