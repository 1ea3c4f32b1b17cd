package io.fareline.flight.clocks;

import static java.time.Duration.ofDays;
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

/** How long a price stays, and how often and how little a hold is prolonged. */
@ApplicationScoped
public class ClockSettings {
    @Inject
    Configuration configuration;

    private Duration guarantee;
    private int mostExtensions;
    private Duration leastExtension;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        guarantee = configuration.duration("fareline.price.guarantee", ofMinutes(1), ofDays(30));
        mostExtensions = configuration.integer("fareline.hold.extensions.most", 0, 10);
        leastExtension = configuration.duration("fareline.hold.extension.least", ofMillis(1), ofDays(1));
    }

    /** How long a price stays, unless the hold ends before. */
    public Duration guarantee() {
        return guarantee;
    }

    /** How many times a hold is prolonged. */
    public int mostExtensions() {
        return mostExtensions;
    }

    /** What would prolong a hold by less is refused, and not counted. */
    public Duration leastExtension() {
        return leastExtension;
    }
}
