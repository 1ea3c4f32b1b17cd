package io.fareline.flight.sharedanswer;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** For how long shared answers are good, and how many this server keeps. */
@ApplicationScoped
class SharedAnswerSettings {
    @Inject
    Configuration configuration;

    private Caching caching;
    private Kept kept;

    /**
     * @param fresh how old what a cache hands out may be, counted from the timetable's age
     * @param revalidate for how much longer while it asks for a new one
     * @param error for how much longer while it gets none
     */
    record Caching(Duration fresh, Duration revalidate, Duration error) {}

    /**
     * @param life how long an answer is given again
     * @param bytes of all answers that are kept
     */
    record Kept(Duration life, int bytes) {}

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        caching = new Caching(
                configuration.duration("fareline.shared.fresh", ZERO, ofHours(1)),
                configuration.duration("fareline.shared.revalidate", ZERO, ofHours(1)),
                configuration.duration("fareline.shared.error", ZERO, ofDays(1)));
        kept = new Kept(
                configuration.duration("fareline.shared.kept.life", ZERO, ofMinutes(10)),
                configuration.integer("fareline.shared.kept.bytes", 0, 1_000_000_000));
    }

    Caching caching() {
        return caching;
    }

    Kept kept() {
        return kept;
    }
}
