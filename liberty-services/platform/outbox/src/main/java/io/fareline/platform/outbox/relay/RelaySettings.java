package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Pace and limits of the relay.
 *
 * @param pace the least time between two batches while events keep coming; the first one after a silence goes at once
 * @param lease how long a relay that fell silent keeps others out; longer than publishing one batch may take
 * @param timeout how long Redis may take for one batch
 * @param streamLength entries that the stream keeps, approximately
 */
public record RelaySettings(
        int batch,
        Duration interval,
        Duration pace,
        Duration lease,
        Duration timeout,
        Duration backoffFirst,
        Duration backoffLongest,
        int streamLength) {

    private static final Duration LEAST = Duration.ofMillis(10);

    public RelaySettings {
        if (lease.compareTo(timeout.multipliedBy(2)) < 0)
            throw new IllegalArgumentException(
                    "fareline.outbox.relay.lease must be at least twice fareline.outbox.relay.timeout");
    }

    Backoff backoff() {
        return new Backoff(backoffFirst, backoffLongest);
    }

    @Dependent
    static class Reader {
        @Produces
        @Singleton
        RelaySettings read(Configuration configuration) {
            return new RelaySettings(
                    configuration.integer("fareline.outbox.relay.batch", 1, 10_000),
                    configuration.duration("fareline.outbox.relay.interval", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.outbox.relay.pace", Duration.ZERO, Duration.ofSeconds(1)),
                    configuration.duration("fareline.outbox.relay.lease", LEAST, Duration.ofMinutes(10)),
                    configuration.duration("fareline.outbox.relay.timeout", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.outbox.relay.backoff.first", LEAST, Duration.ofMinutes(1)),
                    configuration.duration("fareline.outbox.relay.backoff.longest", LEAST, Duration.ofHours(1)),
                    configuration.integer("fareline.outbox.stream.length", 100, 10_000_000));
        }
    }
}
