package io.fareline.flight.overbooking;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How many rules there may be, and how they are put on legs that are there. */
@ApplicationScoped
public class OverbookingSettings {
    @Inject
    Configuration configuration;

    private int rules;
    private int open;
    private int batch;
    private Duration every;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a request.
    }

    @PostConstruct
    void read() {
        rules = configuration.integer("fareline.overbooking.rules", 1, 20_000);
        open = configuration.integer("fareline.overbooking.open", 1, 1_000);
        batch = configuration.integer("fareline.overbooking.batch", 1, 5_000);
        every = configuration.duration("fareline.overbooking.every", ofMillis(50), ofMinutes(5));
    }

    /** Rules that there may be in all. */
    public int rules() {
        return rules;
    }

    /** Applications that may wait at once. */
    public int open() {
        return open;
    }

    /** Legs that one transaction looks at. */
    public int batch() {
        return batch;
    }

    /** Time between two looks for legs to bring up to the rules. */
    public Duration every() {
        return every;
    }
}
