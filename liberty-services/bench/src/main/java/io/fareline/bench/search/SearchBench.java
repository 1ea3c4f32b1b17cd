package io.fareline.bench.search;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.search.freshness.FreshnessFigure;
import io.fareline.bench.search.http.HttpFigure;
import io.fareline.bench.search.importing.ImportFigure;
import io.fareline.bench.search.inprocess.InProcessFigure;
import io.fareline.bench.search.memory.MemoryFigure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What search promises, one figure after the other, or only one of them. */
public final class SearchBench implements Bench {
    private static final String ALL = "all";
    private final List<SearchFigure> figures = List.of(
            new ImportFigure(), new InProcessFigure(), new MemoryFigure(), new FreshnessFigure(), new HttpFigure());

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String purpose() {
        return "what search and the import of schedules promise, on a generated network";
    }

    @Override
    public List<Option> options() {
        var names = new ArrayList<>(List.of(ALL));
        figures.forEach(figure -> names.add(figure.name()));
        return List.of(
                Option.word("only", "one figure: " + String.join(", ", names), names),
                new Option("flights", "dated flights of the network", 300_000, 1_000, 5_000_000),
                new Option("seed", "of the network", 1, 0, Integer.MAX_VALUE),
                new Option("turns", "of which the median counts", 5, 1, 99),
                new Option("rate", "changes a second; freshness", 200, 1, 10_000),
                new Option("bookings", "of them by holds over HTTP; freshness", 5, 0, 10_000),
                new Option("seconds", "of load that are measured; freshness", 60, 20, 300),
                new Option("servers", "of flight; freshness", 2, 1, 4));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        var only = run.options().text("only");
        boolean kept = true;
        try (var scene = new Scene(run, Clock.systemUTC())) {
            for (var figure : figures)
                if (only.equals(ALL) || only.equals(figure.name())) kept &= figure.measure(scene);
        }
        return kept;
    }
}
