package io.fareline.flight.expiry;

import io.fareline.flight.FlightSettings;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Looks for holds that ran out, every so often, until none is left. */
@ApplicationScoped
class HoldClock {
    @Inject
    Loops loops;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    FlightSettings settings;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.holds().expireEvery(), "hold expiry", this::expireAll);
    }

    private void expireAll() {
        boolean done = false;
        while (!done && !loops.areStopping()) done = expireHolds.expireSome();
    }
}
