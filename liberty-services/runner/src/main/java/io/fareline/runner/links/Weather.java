package io.fareline.runner.links;

import java.io.IOException;
import java.time.Duration;

/** The fault that a link has now, and whoever waits for it to pass. Every chunk asks before it goes on. */
final class Weather {
    private static final int MILLIS = 1000;
    private final Counters counters;
    private final Duration longestHeld;
    private volatile Fault fault;
    private int cuts;
    private volatile long age;

    Weather(Counters counters, Duration longestHeld) {
        this.counters = counters;
        this.longestHeld = longestHeld;
    }

    /** Replaces what was; null for none. */
    synchronized void set(Fault next) {
        fault = next;
        cuts = 0;
        age++;
        notifyAll();
    }

    Fault now() {
        return fault;
    }

    /** Changes with every change of the fault, so that a connection can count anew. */
    long age() {
        return age;
    }

    /** Holds a chunk up as the fault says. */
    void pass(int bytes) throws IOException {
        var current = now();
        if (current == null) {
            return;
        }
        switch (current.kind()) {
            case HANG -> hang();
            case SLOW -> slow(current, bytes);
            case REFUSE -> throw new IOException("The link refuses");
            case CUT -> {}
        }
    }

    private synchronized void hang() throws IOException {
        counters.struck.increment();
        var end = System.nanoTime() + longestHeld.toNanos();
        while (fault != null && fault.is(Fault.Kind.HANG)) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IOException("Held up for too long");
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", e);
            }
        }
    }

    private void slow(Fault current, int bytes) throws IOException {
        counters.struck.increment();
        long millis = current.delayMillis();
        if (current.bytesPerSecond() > 0) {
            millis += (long) bytes * MILLIS / current.bytesPerSecond();
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Whether this connection, which has let {@code passed} bytes of answers pass, is one to be cut. Counts it if so. */
    synchronized boolean cuts(long passed) {
        if (fault == null || !fault.is(Fault.Kind.CUT) || passed < fault.afterBytes()) {
            return false;
        }
        if (fault.times() > 0 && cuts >= fault.times()) {
            return false;
        }
        cuts++;
        counters.struck.increment();
        return true;
    }

    /** Bytes of answers that may still pass before the cut; as many as wanted where nothing is cut. */
    int allowed(long passed, int wanted) {
        return fault == null ? wanted : beforeTheCut(passed, wanted);
    }

    private synchronized int beforeTheCut(long passed, int wanted) {
        if (fault == null || !fault.is(Fault.Kind.CUT) || fault.times() > 0 && cuts >= fault.times()) {
            return wanted;
        }
        return (int) Math.clamp(fault.afterBytes() - passed, 0, wanted);
    }
}
