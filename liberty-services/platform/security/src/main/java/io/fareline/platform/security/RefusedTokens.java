package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many requests came with a token that is none of ours, has expired or was altered. The server would write a line or
 * two for each, so that anybody could fill the log; those are hidden, and this says it once in a while with the number.
 */
@ApplicationScoped
public class RefusedTokens {
    private static final Logger LOG = Logger.getLogger("security");

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private Instant nextLine = Instant.MIN;
    private long unsaid;

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

    void count() {
        String line = refused(
                configuration.duration("fareline.security.log.pause", Duration.ofSeconds(1), Duration.ofHours(1)));
        if (line != null) LOG.log(Level.WARNING, line);
    }
}
