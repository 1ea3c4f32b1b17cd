package io.fareline.flight.reseating;

import io.fareline.flight.seatassignment.SeatSettings;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Works off dated legs that have to be seated again, every so often, a bounded number at a time. */
@ApplicationScoped
class ReseatClock {
    @Inject
    Loops loops;

    @Inject
    ReseatLegs reseatLegs;

    @Inject
    SeatSettings settings;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.reseatEvery(), "seats", this::some);
    }

    private void some() {
        int left = settings.reseatBatch();
        while (left-- > 0 && !loops.areStopping() && reseatLegs.one()) continue;
    }
}
