package io.fareline.bench.search.http;

import io.fareline.bench.Latencies;
import io.fareline.bench.connection.Connection.Skimmed;
import java.time.Duration;

/** What came of the requests of one phase. */
final class Tally {
    private static final int OK = 200;
    private final Latencies good = new Latencies();
    private int bad;
    private long bytes;
    private Duration length = Duration.ZERO;

    /** @param tookNanos from when it was to be sent, which under an open load may be before it was */
    synchronized void add(Skimmed answer, long tookNanos) {
        if (answer.status() != OK) {
            bad++;
            return;
        }
        good.add(tookNanos);
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
        return good.count();
    }

    double perSecond() {
        return good.count() * 1e9 / length.toNanos();
    }

    double meanBytes() {
        return (double) bytes / Math.max(1, good.count());
    }

    /** Milliseconds that this share of the good answers did not exceed. */
    double percentile(double share) {
        return good.percentile(share);
    }
}
