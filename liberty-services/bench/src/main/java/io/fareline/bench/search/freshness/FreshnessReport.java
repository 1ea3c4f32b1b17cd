package io.fareline.bench.search.freshness;

import io.fareline.bench.search.Scene;
import java.util.Locale;

/** What was found, as lines of the bench's table. */
final class FreshnessReport {
    private FreshnessReport() {}

    static void of(Scene scene, FreshnessRun run, Verdict verdict) {
        long seconds = scene.run().options().number("seconds");
        var figures = scene.run()
                .figures()
                .line("")
                .line("freshness")
                .text(
                        "  dated flights; flight servers",
                        scene.flights() + "; " + verdict.servers().size())
                .number("  changes a second (of " + (long) verdict.wanted() + ")", verdict.changes(), "")
                .number("  of them bookings through the edge", (double) run.held() / seconds, "")
                .text("  bookings, with those of warming up", run.bookings())
                .text("  asked, by each probe every", Watcher.PAUSE.toMillis() + " ms; " + run.asked() + " searches")
                .number("  probes without a free flight", run.missed(), "");
        for (var server : verdict.servers())
            figures.text("  " + server.name() + ": change until shown (p99 < 1)", server.seen())
                    .text("  " + server.name() + ": change until last asked in vain", server.notBefore())
                    .text("  " + server.name() + ": age that it exports", server.exported())
                    .text(
                            "  " + server.name() + ": they agree, within " + Verdict.MEDIAN_MARGIN + " and "
                                    + Verdict.P99_MARGIN,
                            server.agrees() ? "yes" : "NO");
        for (var each : run.imports())
            figures.text("  " + each.server() + ": a flight is " + each.what(), outcome(each));
        figures.number("  answers that knew a change and hid it (0)", verdict.untrue(), "");
    }

    private static String outcome(ImportedChanges.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%.3f s after its commit, %.3f s after the request of the import",
                outcome.afterCommit(),
                outcome.afterRequest());
    }
}
