package io.fareline.booking.expiry;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.reservation.Leases;
import io.fareline.booking.reservation.Situation;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Asks flight about holds whose copied time limit has passed without an event. Flight alone judges. */
@ApplicationScoped
class TimeLimitSweep {
    @Inject
    Loops loops;

    @Inject
    Leases leases;

    @Inject
    HeldBooking heldBooking;

    @Inject
    ExpireBooking expireBooking;

    @Inject
    FlightClient flight;

    @Inject
    BookingSettings settings;

    void onStart(@Observes @Priority(5000) Startup start) {
        loops.every(settings.sweepEvery(), "asking about time limits", this::sweep);
    }

    private void sweep() {
        for (var bookingId : leases.pastLimit()) ask(heldBooking.situation(bookingId));
    }

    private void ask(Situation at) {
        boolean over =
                switch (flight.get(at.client(), at.holdId())) {
                    case HoldAnswer.Placed(var hold) -> !hold.isHeld();
                    case HoldAnswer.Absent _ -> true;
                    case HoldAnswer.Refused _, HoldAnswer.Unknown _ -> false;
                };
        if (over) expireBooking.ofHold(at.holdId());
        else leases.postpone(at.bookingId());
    }
}
