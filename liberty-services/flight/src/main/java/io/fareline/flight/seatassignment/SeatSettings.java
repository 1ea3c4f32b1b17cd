package io.fareline.flight.seatassignment;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How long who wants a seat waits, and how dated legs with other aircraft are worked off. */
@ApplicationScoped
public class SeatSettings {
    @Inject
    Configuration configuration;

    private Duration patience;
    private Duration reseatEvery;
    private int reseatBatch;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a request.
    }

    @PostConstruct
    void read() {
        patience = configuration.duration("fareline.seat.patience", Duration.ofMillis(10), Duration.ofSeconds(3));
        reseatEvery =
                configuration.duration("fareline.seat.reseat.every", Duration.ofMillis(50), Duration.ofMinutes(5));
        reseatBatch = configuration.integer("fareline.seat.reseat.batch", 1, 1_000);
    }

    /** For a dated leg that somebody else has locked. */
    public Duration patience() {
        return patience;
    }

    public Duration reseatEvery() {
        return reseatEvery;
    }

    /** Dated legs of one look, each in a transaction of its own. */
    public int reseatBatch() {
        return reseatBatch;
    }
}
