package io.fareline.platform.outbox;

import java.time.Duration;
import java.time.Instant;

/** How long to leave a dependency alone that failed: each failure in a row doubles the time, up to a limit. */
public final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private int failures;
    private Instant until = Instant.MIN;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    public synchronized boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** @return the time to wait from now on */
    public synchronized Duration failed(Instant now) {
        failures++;
        Duration wait = after(failures, first, longest);
        until = now.plus(wait);
        return wait;
    }

    public synchronized void succeeded() {
        failures = 0;
        until = Instant.MIN;
    }

    /** The time to wait after that many failures in a row, at least one. */
    public static Duration after(int failures, Duration first, Duration longest) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
