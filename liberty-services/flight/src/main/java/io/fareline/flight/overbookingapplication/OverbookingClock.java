package io.fareline.flight.overbookingapplication;

import io.fareline.flight.overbooking.OverbookingSettings;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Looks every so often whether legs wait to be brought up to the rules. */
@ApplicationScoped
class OverbookingClock {
    @Inject
    Loops loops;

    @Inject
    ApplyOverbooking applyOverbooking;

    @Inject
    OverbookingSettings settings;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.every(), "overbooking", this::all);
    }

    private void all() {
        int legs = 1;
        while (legs > 0 && !loops.areStopping()) legs = applyOverbooking.some();
    }
}
