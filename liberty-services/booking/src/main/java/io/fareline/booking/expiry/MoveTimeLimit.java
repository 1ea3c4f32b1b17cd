package io.fareline.booking.expiry;

import io.fareline.booking.cases.CloseCase;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Copies the later limit of a hold that flight extended, whoever tells: flight's answer, its event, or flight when it is
 * asked. A limit is never copied that is sooner than the one that is known, so the order in which they come is nothing.
 */
@ApplicationScoped
public class MoveTimeLimit {
    @Inject
    Bookings bookings;

    @Inject
    CloseCase closeCase;

    @Transactional
    public void ofHold(UUID holdId, Instant limit) {
        bookings.byHoldLocked(holdId).filter(MoveTimeLimit::isOpen).ifPresent(booking -> booking.keptUntil(limit));
    }

    /** The same for a booking that was taken for overdue, and is a case of it no longer. */
    @Transactional
    void ofOverdue(UUID bookingId, Instant limit) {
        var booking = bookings.locked(bookingId);
        if (!isOpen(booking)) return;
        booking.keptUntil(limit);
        if (booking.state() == BookingState.HELD) closeCase.of(bookingId);
    }

    /** What has gone further needs no limit any more: its hold is being sold or is gone. */
    private static boolean isOpen(Booking booking) {
        return booking.state() == BookingState.HELD || booking.state() == BookingState.AUTHORIZING;
    }
}
