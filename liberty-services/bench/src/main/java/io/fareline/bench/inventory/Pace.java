package io.fareline.bench.inventory;

import io.fareline.bench.Latencies;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many things were done in a while, and how long each took. Filled by many threads. */
final class Pace {
    private static final int QUARTERS = 4;
    private final Duration length;
    private final Latencies done = new Latencies();
    private int failed;
    private final Map<String, Integer> failures = new HashMap<>();
    private final int[] byQuarter = new int[QUARTERS];
    private final long begin = System.nanoTime();

    Pace(Duration length) {
        this.length = length;
    }

    synchronized void add(long nanos) {
        done.add(nanos);
        long quarter = (System.nanoTime() - begin) * QUARTERS / length.toNanos();
        byQuarter[(int) Math.min(QUARTERS - 1, quarter)]++;
    }

    synchronized void addFailure(String reason) {
        failed++;
        failures.merge(reason, 1, Integer::sum);
    }

    /** How often each reason was given. */
    synchronized Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** How many were done in the last quarter for each one of the first: 1 where nothing becomes slower. */
    double lastAgainstFirst() {
        return (double) byQuarter[QUARTERS - 1] / Math.max(1, byQuarter[0]);
    }

    int done() {
        return done.count();
    }

    int failed() {
        return failed;
    }

    double perSecond() {
        return done() * 1e9 / length.toNanos();
    }

    /** Milliseconds that this share did not exceed. */
    double percentile(double share) {
        return done.percentile(share);
    }
}
