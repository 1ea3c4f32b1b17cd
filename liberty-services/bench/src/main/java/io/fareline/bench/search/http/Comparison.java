package io.fareline.bench.search.http;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.laptop.ResourceUse;
import java.time.Duration;

/** Search and the constant answer in turn, first as fast as they go and then at the same pace, half of what search does. */
final class Comparison {
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final Duration LENGTH_AT_HALF = Duration.ofSeconds(12);
    private static final int SETTLED = 3;
    private static final int MOST_WARMINGS = 16;
    private static final double STEADY = 0.03;
    private static final int SATURATING = 16;

    /** As many as flight lets run at a time, so that none waits at its door. */
    private static final int AT_HALF = 48;

    private final BenchRun run;
    private final OwnFareline fareline;
    private final Load load;
    final Side search = new Side();
    final Side constant = new Side();

    Comparison(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
        load = new Load(run.options().number("seed"));
    }

    /** Until neither has got faster for some rounds: one that is slower by chance would end it too soon. */
    void warmUp(Targets targets) throws InterruptedException {
        int settled = 0;
        double best = 0;
        double bestConstant = 0;
        for (int time = 1; time <= MOST_WARMINGS; time++) {
            double now = load.closed(targets.search(), SATURATING, WARMING).perSecond();
            double constantNow =
                    load.closed(targets.constant(), SATURATING, WARMING).perSecond();
            run.say("warming up: search %.0f/s, constant %.0f/s".formatted(now, constantNow));
            boolean steady = now <= best * (1 + STEADY) && constantNow <= bestConstant * (1 + STEADY);
            settled = steady ? settled + 1 : 0;
            if (settled == SETTLED) return;
            best = Math.max(best, now);
            bestConstant = Math.max(bestConstant, constantNow);
        }
    }

    void saturate(Targets targets) throws InterruptedException {
        saturate(targets.search(), search);
        saturate(targets.constant(), constant);
    }

    void atHalf(Targets targets) throws InterruptedException {
        double rate = search.perSecond.value() / 2;
        atHalf(targets.search(), search, rate);
        atHalf(targets.constant(), constant, rate);
    }

    private void saturate(Target target, Side side) throws InterruptedException {
        var before = processor();
        var tally = load.closed(target, SATURATING, LENGTH);
        double micros = processor().minus(before).toNanos() / 1e3 / Math.max(1, tally.good());
        side.addSaturated(tally, micros);
        run.say("%s: %.0f/s, %.0f us of the server each, %.0f bytes"
                .formatted(target.name(), tally.perSecond(), micros, tally.meanBytes()));
    }

    private void atHalf(Target target, Side side, double rate) throws InterruptedException {
        var tally = load.open(target, AT_HALF, rate, LENGTH_AT_HALF);
        side.addAtHalf(tally);
        run.say("%s at %.0f/s: p50 %.2f ms, p99 %.2f ms"
                .formatted(target.name(), rate, tally.percentile(0.5), tally.percentile(0.99)));
    }

    private Duration processor() {
        return fareline.part("flight")
                .process()
                .map(DetachedProcess::pid)
                .map(ResourceUse::processorTime)
                .orElse(Duration.ZERO);
    }

    /** Both, with a token that is good for a while. */
    record Targets(Target search, Target constant) {}
}
