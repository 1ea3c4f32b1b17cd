package io.fareline.booking.paying;

import io.fareline.booking.display.Shown;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Shows a booking to the client that wanted to pay it, or refuses as the payment was refused. */
@ApplicationScoped
public class ShowSettled {
    @Inject
    Bookings bookings;

    @Inject
    Clock clock;

    /** The instant purchase, judged by the payment that it was made with. */
    @Transactional
    public Shown instant(UUID bookingId, String client) {
        var booking = bookings.own(bookingId, client);
        booking.purchase().instantAttemptId().ifPresent(attempt -> Verdict.on(booking, attempt));
        return Shown.of(booking, clock.instant());
    }

    /** The booking as it is, for one who did not want to pay it. */
    @Transactional
    public Shown own(UUID bookingId, String client) {
        return Shown.of(bookings.own(bookingId, client), clock.instant());
    }

    /** The booking as it is after that attempt to pay it. */
    @Transactional
    public Shown own(UUID bookingId, String client, UUID attemptId) {
        var booking = bookings.own(bookingId, client);
        Verdict.on(booking, attemptId);
        return Shown.of(booking, clock.instant());
    }
}
