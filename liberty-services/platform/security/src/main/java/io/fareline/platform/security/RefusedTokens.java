package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many requests came with a token that is none of ours, has expired or was altered. The server would write a line or
 * two for each, so that anybody could fill the log; those are hidden, and this says it once in a while with the number.
 * Good tokens that the server refused are told apart, as a metric: each is trouble of ours.
 */
@ApplicationScoped
public class RefusedTokens {
    private static final Logger LOG = Logger.getLogger("security");

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Inject
    Instance<Meter> meters;

    private Optional<LongCounter> good = Optional.empty();
    private Instant nextLine = Instant.MIN;
    private long unsaid;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        good = Optional.of(meters.get()
                .counterBuilder("token.good.refused")
                .setUnit("{request}")
                .setDescription("Requests with a good token that the server could not verify, answered with 503")
                .build());
    }

    /** The line that is due now, with all refusals since the last one; null while none is. */
    synchronized String refused(Duration pause) {
        unsaid++;
        Instant now = clock.instant();
        if (now.isBefore(nextLine)) return null;
        String line = "Refused requests with invalid tokens: " + unsaid + ".";
        unsaid = 0;
        nextLine = now.plus(pause);
        return line;
    }

    void countGood() {
        good.ifPresent(counter -> counter.add(1));
    }

    void count() {
        String line = refused(
                configuration.duration("fareline.security.log.pause", Duration.ofSeconds(1), Duration.ofHours(1)));
        if (line != null) LOG.log(Level.WARNING, line);
    }
}
