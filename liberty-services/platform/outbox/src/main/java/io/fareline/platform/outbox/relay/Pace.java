package io.fareline.platform.outbox.relay;

import java.time.Duration;

/**
 * When work that keeps being asked for goes on: a given time after it last began, and not before it has rested three times
 * as long as it took, so that a slow machine is not kept busy by it. The first may begin at once, and so may whatever comes
 * after a silence.
 */
final class Pace {
    private static final int RESTS = 3;

    private final long least;
    private volatile long next;

    Pace(Duration least) {
        this.least = least.toNanos();
        this.next = System.nanoTime();
    }

    /** It began and ended at these moments of {@link System#nanoTime}. */
    void worked(long began, long ended) {
        next = Math.max(began + least, ended + RESTS * (ended - began));
    }

    /** How long to wait from that moment on; never negative. */
    Duration untilNext(long nanoTime) {
        return Duration.ofNanos(Math.max(0, next - nanoTime));
    }
}
