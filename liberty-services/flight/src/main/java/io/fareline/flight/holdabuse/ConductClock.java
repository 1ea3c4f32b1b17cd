package io.fareline.flight.holdabuse;

import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Has clients judged every so often, and tells how many have to wait or are blocked. */
@ApplicationScoped
class ConductClock {
    @Inject
    Loops loops;

    @Inject
    JudgeClients judgeClients;

    @Inject
    ClientConducts conducts;

    @Inject
    AbuseMetrics metrics;

    @Inject
    AbuseSettings settings;

    @Inject
    Clock clock;

    void onStart(@Observes @Priority(5000) Startup startup) {
        loops.every(settings.conduct().every(), "judging clients", () -> {
            judgeClients.judge();
            metrics.set(conducts.numbers(clock.instant()));
        });
    }
}
