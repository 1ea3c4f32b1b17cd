package io.fareline.platform.outbox.inbox;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Pace and limits of the readers.
 *
 * @param batch most events taken at a time
 * @param pause between two rounds of a reader
 * @param patience how long a round waits for a new event
 * @param forgotten silence after which a reader that owes nothing is removed from its group
 * @param remembered how long an event that was seen is known by its id
 */
public record InboxSettings(
        int batch, Duration pause, Duration patience, Retry retry, Duration forgotten, Duration remembered) {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /**
     * @param idle silence after which an event that another reader took is taken over
     * @param first time to wait after the first failure; doubles with each further one up to longest
     * @param attempts failures after which an event is given up
     */
    public record Retry(Duration idle, Duration first, Duration longest, int attempts) {}

    @Dependent
    static class Reader {
        @Produces
        @Singleton
        InboxSettings read(Configuration configuration) {
            return new InboxSettings(
                    configuration.integer("fareline.inbox.batch", 1, 10_000),
                    configuration.duration("fareline.inbox.interval", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.inbox.wait", LEAST, Duration.ofSeconds(10)),
                    retry(configuration),
                    configuration.duration(
                            "fareline.inbox.reader.forgotten", Duration.ofMinutes(10), Duration.ofDays(30)),
                    configuration.duration("fareline.inbox.retention", Duration.ofMinutes(1), LONGEST));
        }

        private static Retry retry(Configuration configuration) {
            return new Retry(
                    configuration.duration("fareline.inbox.retry.idle", LEAST, Duration.ofHours(1)),
                    configuration.duration("fareline.inbox.retry.first", LEAST, Duration.ofHours(1)),
                    configuration.duration("fareline.inbox.retry.longest", LEAST, Duration.ofDays(1)),
                    configuration.integer("fareline.inbox.retry.attempts", 1, 1_000));
        }
    }
}
