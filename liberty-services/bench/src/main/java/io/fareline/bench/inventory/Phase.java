package io.fareline.bench.inventory;

import io.fareline.bench.Figures;
import io.fareline.bench.Median;

/** What was measured of one kind of load, turn by turn. */
final class Phase {
    private final String name;
    final Median perSecond = new Median("/s");
    final Median p99 = new Median("ms");
    private final Median p50 = new Median("ms");
    private final Median syncs = new Median("");
    private final Median wal = new Median("bytes");
    private int done;
    private int failed;

    Phase(String name) {
        this.name = name;
    }

    void add(Pace pace, Counters before, Counters after) {
        perSecond.add(pace.perSecond());
        p50.add(pace.percentile(0.5));
        p99.add(pace.percentile(0.99));
        syncs.add(after.syncsEach(before, pace));
        wal.add(after.walEach(before, pace));
        done += pace.done();
        failed += pace.failed();
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    void report(Figures figures) {
        figures.line("")
                .line(name)
                .text("  a second", perSecond)
                .text("  p50", p50)
                .text("  p99", p99)
                .text("  syncs of the log each", syncs)
                .text("  log each", wal)
                .text("  refused or lost", failed);
    }
}
