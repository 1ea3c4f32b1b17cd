package io.fareline.booking.clocks;

import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Reads a booking of which flight is to be asked for a later limit. */
@ApplicationScoped
class ReadHeld {
    @Inject
    Bookings bookings;

    @Inject
    Clock clock;

    @Transactional
    Situation open(UUID bookingId, String client) {
        var booking = bookings.own(bookingId, client);
        OpenHold.check(booking, clock.instant());
        return booking.situation();
    }
}
