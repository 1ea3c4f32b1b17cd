package io.fareline.flight.holdabuse;

import java.time.Instant;

/**
 * How long a client has to wait before its next hold, and what had become of its holds when that was decided.
 *
 * @param level how often it has been made to wait without having become better
 * @param confirmed and {@code lapsed} since there are counts
 */
record BackOff(int level, Instant waitsUntil, long confirmed, long lapsed) {}
