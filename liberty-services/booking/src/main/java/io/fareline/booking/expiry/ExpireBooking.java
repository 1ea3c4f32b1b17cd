package io.fareline.booking.expiry;

import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends the booking of a hold that flight ended. One that is being settled finds out when it confirms. */
@ApplicationScoped
class ExpireBooking {
    @Inject
    Bookings bookings;

    @Transactional
    void ofHold(UUID holdId) {
        bookings.byHoldLocked(holdId)
                .filter(booking -> booking.state() == BookingState.HELD)
                .ifPresent(booking -> bookings.record(booking, booking.undoing().expired()));
    }
}
