package io.fareline.booking.selling;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Leases;
import io.fareline.booking.reservation.RefusedHold;
import io.fareline.booking.reservation.Situation;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Finds out what became of seats that were asked for when the answer was lost and the client has not come back: flight
 * is asked whether it holds them, and nothing is bought that nobody waits for.
 */
@ApplicationScoped
class AbandonedHolds {
    @Inject
    Loops loops;

    @Inject
    Leases leases;

    @Inject
    OpenBooking openBooking;

    @Inject
    RecordHold recordHold;

    @Inject
    FlightClient flight;

    @Inject
    Ids ids;

    @Inject
    BookingSettings settings;

    void onStart(@Observes @Priority(5000) Startup start) {
        loops.every(settings.sweepEvery(), "resolving holds", this::sweep);
    }

    private void sweep() {
        for (var bookingId : leases.due(Set.of(BookingState.HOLDING))) {
            var owner = ids.next();
            if (leases.take(bookingId, owner)) resolve(openBooking.reopen(bookingId), owner);
        }
    }

    private void resolve(Situation at, UUID owner) {
        if (at.state() != BookingState.HOLDING) return;
        switch (flight.get(at.client(), at.holdId())) {
            case HoldAnswer.Placed(var hold)
            when hold.isHeld() -> recordHold.placed(at.bookingId(), owner, hold, false);
            case HoldAnswer.Placed _, HoldAnswer.Absent _ ->
                recordHold.refused(at.bookingId(), owner, RefusedHold.abandoned());
            case HoldAnswer.Refused _, HoldAnswer.Unknown _ -> leases.askAgain(at.bookingId(), owner);
        }
    }
}
