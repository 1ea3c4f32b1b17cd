package io.fareline.bench.search.http;

import io.fareline.bench.Figures;
import io.fareline.bench.Median;

/** What was measured of one of the two, turn by turn. */
final class Side {
    final Median perSecond = new Median("/s");
    final Median processor = new Median("us");
    final Median p50 = new Median("ms");
    final Median p99 = new Median("ms");
    private double bytes;
    private int bad;

    /** @param processorMicros of the server, for each good answer */
    void addSaturated(Tally tally, double processorMicros) {
        perSecond.add(tally.perSecond());
        processor.add(processorMicros);
        bytes = tally.meanBytes();
        bad += tally.bad();
    }

    void addAtHalf(Tally tally) {
        p50.add(tally.percentile(0.5));
        p99.add(tally.percentile(0.99));
        bad += tally.bad();
    }

    int bad() {
        return bad;
    }

    void report(String name, Figures figures) {
        figures.line("  " + name)
                .number("    mean bytes of a body", Math.rint(bytes), "")
                .text("    answers a second, saturated", perSecond)
                .text("    processor time of the server each", processor)
                .text("    p50 at half of what search does", p50)
                .text("    p99 at half of what search does", p99)
                .text("    refused or lost", bad);
    }
}
