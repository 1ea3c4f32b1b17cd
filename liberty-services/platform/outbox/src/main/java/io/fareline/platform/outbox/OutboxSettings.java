package io.fareline.platform.outbox;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits of what is put into the outbox.
 *
 * @param service name of this service: the source of its events and the owner of its stream
 * @param unpublishedLimit number of waiting events from which on no further one is taken
 * @param dataLimit most bytes of one event's data
 * @param lagInterval time between two looks at how much waits
 */
public record OutboxSettings(String service, int unpublishedLimit, int dataLimit, Duration lagInterval) {
    @Dependent
    static class Reader {
        @Produces
        @Singleton
        OutboxSettings read(Configuration configuration) {
            return new OutboxSettings(
                    configuration.text("fareline.service"),
                    configuration.integer("fareline.outbox.unpublished.limit", 1, 10_000_000),
                    configuration.integer("fareline.outbox.data.limit", 256, 1_048_576),
                    configuration.duration(
                            "fareline.outbox.lag.interval", Duration.ofMillis(100), Duration.ofMinutes(1)));
        }
    }
}
