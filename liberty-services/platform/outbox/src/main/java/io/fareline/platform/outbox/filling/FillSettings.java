package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Pace and limits of filling gaps. What a stream lost is back after at most grace + two intervals and the filling itself.
 *
 * @param grace how long a number may be missing before it is fetched, and the producer's last number before it must have come
 * @param interval between two looks at a producer, over all processes of a service
 * @param page most events fetched at a time
 * @param ranges most stretches of missing numbers taken up in one step
 */
public record FillSettings(
        Duration grace,
        Duration interval,
        int page,
        int ranges,
        Duration connectTimeout,
        Duration readTimeout,
        Duration backoffFirst,
        Duration backoffLongest) {
    private static final Duration LEAST = Duration.ofMillis(10);

    Backoff backoff() {
        return new Backoff(backoffFirst, backoffLongest);
    }

    @Dependent
    static class Reader {
        @Produces
        @Singleton
        FillSettings read(Configuration configuration) {
            return new FillSettings(
                    configuration.duration("fareline.inbox.gap.grace", Duration.ZERO, Duration.ofDays(1)),
                    configuration.duration("fareline.inbox.fill.interval", LEAST, Duration.ofHours(1)),
                    configuration.integer("fareline.inbox.fill.page", 1, 10_000),
                    configuration.integer("fareline.inbox.fill.ranges", 1, 1_000),
                    configuration.duration("fareline.inbox.fill.connect.timeout", LEAST, Duration.ofSeconds(30)),
                    configuration.duration("fareline.inbox.fill.read.timeout", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.inbox.fill.backoff.first", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.inbox.fill.backoff.longest", LEAST, Duration.ofHours(1)));
        }
    }
}
