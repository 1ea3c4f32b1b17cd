package io.fareline.booking.lookup;

import java.time.Duration;
import java.time.Instant;

/** A whole minute in which lookups are counted. @param number minutes since the epoch */
record Window(long number) {
    static final Duration LENGTH = Duration.ofMinutes(1);

    static Window at(Instant now) {
        return new Window(Math.floorDiv(now.getEpochSecond(), LENGTH.toSeconds()));
    }

    Duration left(Instant now) {
        return Duration.between(now, Instant.ofEpochSecond((number + 1) * LENGTH.toSeconds()));
    }
}
