package io.fareline.client.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts the attempts of one call, says how long to rest between them, and knows when its time is over. */
final class Tries {
    private final Limits limits;
    private final Surroundings surroundings;
    private final Instant end;
    private int made = 1;

    Tries(Limits limits, Surroundings surroundings) {
        this.limits = limits;
        this.surroundings = surroundings;
        this.end = surroundings.clock().instant().plus(limits.total());
    }

    /** What is left of the whole time. */
    Duration left() {
        var left = Duration.between(surroundings.clock().instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How long to rest before the next one, at least as long as the server asked; empty where there is no next one. */
    Optional<Duration> pause(Duration asked) {
        if (made >= limits.attempts()) return Optional.empty();
        var pause = longer(jittered(), asked);
        if (pause.compareTo(limits.longestPause()) > 0 || pause.compareTo(left()) >= 0) return Optional.empty();
        made++;
        return Optional.of(pause);
    }

    /** Full jitter: clients that failed together do not come back together. */
    private Duration jittered() {
        long grown = Limits.FIRST_PAUSE.toMillis() << Math.min(made - 1, 16);
        long most = Math.min(grown, limits.longestPause().toMillis());
        return Duration.ofMillis(surroundings.random().nextLong(most + 1));
    }

    private static Duration longer(Duration own, Duration asked) {
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }
}
