package io.fareline.flight.disruption;

import io.fareline.flight.FlightSettings;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Tells some notices every so often, and no more: the outbox is for sales too. */
@ApplicationScoped
class DisruptionClock {
    @Inject
    Loops loops;

    @Inject
    TellDisruptions tellDisruptions;

    @Inject
    FlightSettings settings;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.disruptions().every(), "disruptions", tellDisruptions::tellSome);
    }
}
