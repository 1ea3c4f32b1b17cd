package io.fareline.booking.selling;

import static io.fareline.booking.reservation.BookingState.HOLDING;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.cases.RecordSetback;
import io.fareline.booking.cases.Setback;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.lease.DueBookings;
import io.fareline.booking.reservation.Situation;
import io.fareline.platform.service.Crew;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
    @Resource(lookup = "concurrent/resumption")
    ManagedExecutorService executor;

    @Inject
    Loops loops;

    @Inject
    DueBookings due;

    @Inject
    RecordSetback setbacks;

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
        var crew = new Crew("resolving holds", settings.sweepWorkers(), executor, this::next);
        loops.every(settings.sweepEvery(), "resolving holds", crew::call);
    }

    private boolean next() {
        var owner = ids.next();
        var claimed = due.claim(Set.of(HOLDING), owner);
        claimed.ifPresent(each -> resolve(openBooking.reopen(each.bookingId()), owner));
        return claimed.isPresent() && !loops.areStopping();
    }

    private void resolve(Situation at, UUID owner) {
        if (at.state() != HOLDING) return;
        switch (flight.get(at.client(), at.holdId())) {
            case HoldAnswer.Placed(var hold)
            when hold.isHeld() -> recordHold.placed(at.bookingId(), owner, hold, false);
            case HoldAnswer.Placed _ -> recordHold.refused(at.bookingId(), owner, RefusedHold.abandoned());
            // What asked for it may still be on its way.
            case HoldAnswer.Absent _
            when flight.isGivenUp(at.client(), at.holdId()) ->
                recordHold.refused(at.bookingId(), owner, RefusedHold.abandoned());
            case HoldAnswer.Absent _,
                    HoldAnswer.Refused _,
                    HoldAnswer.Later _,
                    HoldAnswer.NotSent _,
                    HoldAnswer.Unknown _ ->
                setbacks.of(at.bookingId(), owner, new Setback(HOLDING, null, Setback.Kind.UNKNOWN, null));
        }
    }
}
