package io.fareline.bench.search.http;

import io.fareline.bench.connection.Connection.Skimmed;
import java.time.Duration;
import java.util.Arrays;

/** What came of the requests of one phase. */
final class Tally {
    private static final int OK = 200;
    private long[] micros = new long[1 << 14];
    private int good;
    private int bad;
    private long bytes;
    private Duration length = Duration.ZERO;

    /** @param tookNanos from when it was to be sent, which under an open load may be before it was */
    synchronized void add(Skimmed answer, long tookNanos) {
        if (answer.status() != OK) {
            bad++;
            return;
        }
        if (good == micros.length) micros = Arrays.copyOf(micros, good * 2);
        micros[good++] = tookNanos / 1_000;
        bytes += answer.bytes();
    }

    synchronized void addFailure() {
        bad++;
    }

    Tally over(Duration length) {
        this.length = length;
        return this;
    }

    /** Answers of another status than 200, and none. */
    int bad() {
        return bad;
    }

    int good() {
        return good;
    }

    double perSecond() {
        return good * 1e9 / length.toNanos();
    }

    double meanBytes() {
        return (double) bytes / Math.max(1, good);
    }

    /** Milliseconds that this share of the good answers did not exceed. */
    double percentile(double share) {
        if (good == 0) return Double.POSITIVE_INFINITY;
        long[] sorted = Arrays.copyOf(micros, good);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(share * good) - 1)] / 1e3;
    }
}
