package io.fareline.booking.settlement;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.cases.CloseCase;
import io.fareline.booking.lease.DueBookings;
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
import java.util.EnumMap;
import java.util.Map;

/** Takes up bookings that nobody settles: their process died, or an outcome was unknown and its pause is over. */
@ApplicationScoped
class SettlementSweep {
    @Resource(lookup = "concurrent/resumption")
    ManagedExecutorService executor;

    @Inject
    Loops loops;

    @Inject
    DueBookings due;

    @Inject
    CloseCase closeCase;

    @Inject
    Driver driver;

    @Inject
    SettlementMetrics metrics;

    @Inject
    Ids ids;

    @Inject
    BookingSettings settings;

    private final Map<Lane, Crew> crews = new EnumMap<>(Lane.class);

    void onStart(@Observes @Priority(5000) Startup start) {
        for (var lane : Lane.values())
            crews.put(lane, new Crew("settling", settings.sweepWorkers(), executor, () -> next(lane)));
        loops.every(
                settings.sweepEvery(), "settling bookings", () -> crews.values().forEach(Crew::call));
        loops.every(settings.sweepEvery(), "closing what is settled", this::tidy);
    }

    private boolean next(Lane lane) {
        var owner = ids.next();
        var claimed = due.claim(lane.states(), owner);
        if (claimed.isEmpty() || loops.areStopping()) return false;
        if (claimed.get().tookOver()) metrics.tookOver();
        boolean settled = driver.driveWithin(lane.states(), claimed.get().bookingId(), owner);
        if (!settled) crews.values().forEach(Crew::call); // It may have been handed over to another lane.
        return true;
    }

    private void tidy() {
        due.tidy();
        closeCase.leftOpen();
    }
}
