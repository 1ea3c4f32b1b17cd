package io.fareline.bench.overload;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Figures;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.overload.Kind.Outcome;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.laptop.ResourceUse;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.verify.VerifyCommand;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds the rate that can be sustained, offers it, then a multiple of it, then it again. */
public final class OverloadBench implements Bench {
    private static final double LEAST_OF_PEAK = 0.8;
    /** When more than this is kept of every kind, something else took the processors while the peak was measured. */
    private static final double MOST_OF_PEAK = 1.2;

    private static final double SUSTAINED = 0.95;
    private static final Duration NORMAL_WITHIN = Duration.ofSeconds(10);
    private static final int TRIES = 6;
    private static final double FIRST_TRY = 0.9;
    private static final double NEXT_TRY = 0.85;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String purpose() {
        return "goodput, refusals and recovery when a multiple of the sustainable rate is asked";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("seed", "of the arrivals", 1, 0, Integer.MAX_VALUE),
                new Option("seconds", "of each phase", 30, 5, 600),
                new Option("multiple", "of the sustainable rate", 3, 2, 20),
                new Option("warm", "seconds to warm up", 45, 0, 600),
                new Option("clients", "that ask in turn to find the peak", 16, 1, 500),
                Option.flag("attach", "use the Fareline that runs already"));
    }

    @Override
    public boolean run(BenchRun run) {
        try (var fareline = run.options().isSet("attach") ? run.attach() : run.start(Map.of());
                var market = new Market(fareline.sandbox())) {
            boolean shown =
                    measure(run, fareline, new Load(market, run.options().number("seed")));
            run.say("Verifying");
            boolean verified = new VerifyCommand(fareline.laptop(), System.getenv(), System.out).run() == 0;
            run.figures().text("verify", verified ? "all invariants hold" : "BROKEN");
            return shown && verified;
        } catch (IOException unusable) {
            throw new Trouble("The Fareline cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static boolean measure(BenchRun run, OwnFareline fareline, Load load) {
        int clients = (int) run.options().number("clients");
        var length = Duration.ofSeconds(run.options().number("seconds"));
        run.say("Warming up");
        load.closed(clients, Duration.ofSeconds(run.options().number("warm")));
        run.say("Looking for the peak");
        var closed = load.closed(clients, length);
        run.figures().number("closed loop, " + clients + " clients", closed.goodput(), "good/s");
        double rate = sustainable(run, load, closed.goodput() * FIRST_TRY, length);
        var before = phase(run, fareline, load, "1x", rate, length);
        var over = phase(run, fareline, load, "over", rate * run.options().number("multiple"), length);
        var after = phase(run, fareline, load, "1x again", rate, length);
        return judge(run.figures(), closed, before, over, after);
    }

    /** The highest tried rate of which nearly everything is answered in time. */
    private static double sustainable(BenchRun run, Load load, double first, Duration length) {
        double rate = first;
        for (int attempt = 1; attempt <= TRIES; attempt++, rate *= NEXT_TRY) {
            var tally = load.open(rate, length);
            run.say("%.0f/s: %.1f %% good".formatted(rate, tally.goodShare() * 100));
            if (tally.goodShare() >= SUSTAINED) return rate;
        }
        throw new Trouble("No rate down to %.0f/s could be sustained".formatted(rate));
    }

    private record Phase(Tally tally, Duration processor) {}

    private static Phase phase(
            BenchRun run, OwnFareline fareline, Load load, String name, double rate, Duration length) {
        run.say("%s: %.0f/s for %d s".formatted(name, rate, length.toSeconds()));
        var begin = processor(fareline);
        var tally = load.open(rate, length);
        var used = processor(fareline).minus(begin);
        run.figures()
                .line("")
                .line(name)
                .number("  offered", tally.offeredRate(), "/s")
                .number("  goodput", tally.goodput(), "/s")
                .text("  good searches, holds, payments", goods(tally))
                .number("  refused", 100.0 * tally.refused() / tally.count(), "%")
                .text("  refused without Retry-After", tally.count(Outcome.REFUSED_WITHOUT_TIME))
                .text("  late, other, broken", others(tally))
                .text("  good: p50, p99 ms", percentiles(tally, Outcome.GOOD))
                .text("  refused: p50, p99 ms", percentiles(tally, Outcome.REFUSED))
                .number("  processor time of the servers", used.toMillis() / 1_000.0, "s");
        return new Phase(tally, used);
    }

    private static boolean judge(Figures figures, Tally closed, Phase before, Phase over, Phase after) {
        var kept = Kept.of(over.tally(), List.of(closed, before.tally(), after.tally()));
        double perGood =
                before.processor().toNanos() / 1e6 / Math.max(1, before.tally().count(Outcome.GOOD));
        double rest = over.processor().toNanos() / 1e6 - perGood * over.tally().count(Outcome.GOOD);
        var normal = after.tally().untilNormal();
        figures.line("")
                .text("goodput under overload, of the peak of each kind", kept.toString())
                .number("processor time of a good answer", perGood, "ms")
                .number(
                        "processor time of a refusal",
                        rest / Math.max(1, over.tally().refused()),
                        "ms")
                .number("normal again after", normal.toSeconds(), "s");
        boolean peakFound = kept.least() <= MOST_OF_PEAK;
        if (!peakFound)
            figures.line("More of every kind was done under overload than at the peak: other work took the processors");
        return peakFound
                && kept.least() >= LEAST_OF_PEAK
                && over.tally().refused() > 0
                && over.tally().count(Outcome.REFUSED_WITHOUT_TIME) == 0
                && normal.compareTo(NORMAL_WITHIN) <= 0;
    }

    /** The edge and the five services; the database's share is left out of both sides of the comparison. */
    private static Duration processor(OwnFareline fareline) {
        return fareline.laptop().parts().stream()
                .flatMap(part -> part.process().stream())
                .map(DetachedProcess::pid)
                .map(ResourceUse::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String goods(Tally tally) {
        return tally.good(Kind.SEARCH) + ", " + tally.good(Kind.HOLD) + ", " + tally.good(Kind.PAYMENT);
    }

    private static String others(Tally tally) {
        return tally.count(Outcome.LATE) + ", " + tally.count(Outcome.OTHER) + ", " + tally.count(Outcome.BROKEN);
    }

    private static String percentiles(Tally tally, Outcome outcome) {
        return tally.percentile(outcome, 0.5) + ", " + tally.percentile(outcome, 0.99);
    }
}
