package io.fareline.bench;

import java.util.Arrays;

/** How long each of many things took that many threads did. */
public final class Latencies {
    private long[] micros = new long[1 << 14];
    private int count;

    public synchronized void add(long nanos) {
        if (count == micros.length) micros = Arrays.copyOf(micros, count * 2);
        micros[count++] = nanos / 1_000;
    }

    public synchronized int count() {
        return count;
    }

    /** Milliseconds that this share did not exceed; endless where there is none, which keeps no promise. */
    public synchronized double percentile(double share) {
        if (count == 0) return Double.POSITIVE_INFINITY;
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(share * count) - 1)] / 1e3;
    }
}
