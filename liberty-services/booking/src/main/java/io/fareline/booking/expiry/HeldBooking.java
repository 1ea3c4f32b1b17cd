package io.fareline.booking.expiry;

import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a booking of which flight is to be asked. */
@ApplicationScoped
class HeldBooking {
    @Inject
    Bookings bookings;

    @Transactional
    Situation situation(UUID bookingId) {
        return bookings.find(bookingId).orElseThrow().situation();
    }
}
