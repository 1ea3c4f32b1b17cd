package io.fareline.booking.expiry;

import static io.fareline.booking.reservation.BookingState.HELD;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.cases.RecordSetback;
import io.fareline.booking.cases.Setback;
import io.fareline.booking.flight.FlightClient;
import io.fareline.booking.flight.Hold;
import io.fareline.booking.flight.HoldAnswer;
import io.fareline.booking.lease.DueBookings;
import io.fareline.booking.reservation.Situation;
import io.fareline.platform.service.Crew;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Asks flight about holds whose copied time limit has passed without an event. Flight alone judges. */
@ApplicationScoped
class TimeLimitSweep {
    @Resource(lookup = "concurrent/resumption")
    ManagedExecutorService executor;

    @Inject
    Loops loops;

    @Inject
    DueBookings due;

    @Inject
    RecordSetback setbacks;

    @Inject
    HeldBooking heldBooking;

    @Inject
    ExpireBooking expireBooking;

    @Inject
    MoveTimeLimit moveTimeLimit;

    @Inject
    FlightClient flight;

    @Inject
    Clock clock;

    @Inject
    BookingSettings settings;

    void onStart(@Observes @Priority(5000) Startup start) {
        var crew = new Crew("asking about time limits", settings.sweepWorkers(), executor, this::next);
        loops.every(settings.sweepEvery(), "asking about time limits", crew::call);
    }

    private boolean next() {
        var claimed = due.claimPastLimit();
        claimed.ifPresent(bookingId -> ask(heldBooking.situation(bookingId)));
        return claimed.isPresent() && !loops.areStopping();
    }

    private void ask(Situation at) {
        switch (flight.get(at.client(), at.holdId())) {
            case HoldAnswer.Placed(var hold)
            when runsStill(hold) -> moveTimeLimit.ofOverdue(at.bookingId(), hold.ticketingTimeLimit());
            case HoldAnswer.Placed(var hold) when hold.isHeld() -> later(at);
            case HoldAnswer.Placed _, HoldAnswer.Absent _ -> expireBooking.ofHold(at.holdId());
            case HoldAnswer.Refused _, HoldAnswer.Later _, HoldAnswer.NotSent _, HoldAnswer.Unknown _ -> later(at);
        }
    }

    /** It was extended, and neither the answer nor the event has come. */
    private boolean runsStill(Hold hold) {
        return hold.isHeld()
                && hold.ticketingTimeLimit() != null
                && clock.instant().isBefore(hold.ticketingTimeLimit());
    }

    private void later(Situation at) {
        setbacks.ofOverdue(at.bookingId(), new Setback(HELD, null, Setback.Kind.UNKNOWN, null));
    }
}
