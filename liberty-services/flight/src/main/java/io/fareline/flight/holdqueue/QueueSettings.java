package io.fareline.flight.holdqueue;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How holds are put together into batches. */
@ApplicationScoped
class QueueSettings {
    @Inject
    Configuration configuration;

    private int writers;
    private HoldQueue.Bounds queue;
    private Duration wait;
    private Duration patience;
    private int attempts;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        writers = configuration.integer("fareline.hold.writers", 1, 16);
        queue = new HoldQueue.Bounds(
                configuration.integer("fareline.hold.queue", 1, 100_000),
                configuration.integer("fareline.hold.batch", 1, 1_000),
                configuration.integer("fareline.hold.batch.of.one.leg", 1, 1_000),
                linger());
        wait = configuration.duration("fareline.hold.wait", ofMillis(10), ofSeconds(30));
        attempts = configuration.integer("fareline.hold.attempts", 1, 10);
        patience = configuration.duration("fareline.hold.patience", ofMillis(1), ofSeconds(2));
    }

    private HoldQueue.Linger linger() {
        var least = configuration.duration("fareline.hold.linger", ofMillis(0), ofMillis(100));
        return new HoldQueue.Linger(least, configuration.duration("fareline.hold.linger.most", least, ofMillis(500)));
    }

    /** Batches that are written at the same time. */
    int writers() {
        return writers;
    }

    HoldQueue.Bounds queue() {
        return queue;
    }

    /** How long a hold waits for its batch, and then for the verdict. */
    Duration maximumWait() {
        return wait;
    }

    /** How often a batch is tried that the database could not decide over. */
    int attempts() {
        return attempts;
    }

    /** How long a batch waits for legs that somebody else has locked. */
    Duration patience() {
        return patience;
    }
}
