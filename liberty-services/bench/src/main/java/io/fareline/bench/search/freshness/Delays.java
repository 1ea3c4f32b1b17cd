package io.fareline.bench.search.freshness;

import java.util.Collection;
import java.util.Locale;

/** How long each of many things took, in seconds. */
final class Delays {
    private final double[] sorted;

    Delays(Collection<Double> seconds) {
        sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** So many percent took no longer; without any it is endless, which keeps no promise. */
    double percentile(int percent) {
        if (sorted.length == 0) return Double.POSITIVE_INFINITY;
        int place = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(0, place)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.3f s, p99 %.3f s, most %.3f s, of %d",
                median(),
                p99(),
                percentile(100),
                sorted.length);
    }
}
