package io.fareline.bench.inventory;

import io.fareline.bench.BenchRun;
import io.fareline.bench.Median;
import java.time.Duration;
import java.util.List;

/** The four loads, one after the other, again and again: limit and holds, spread and hot. */
final class Turns {
    private static final Duration WARMING = Duration.ofSeconds(5);
    /** As many rounds of each load that were no faster than the best before. */
    private static final int SETTLED = 3;

    private static final double STEADY = 0.03;
    private final BenchRun run;
    private final Ground ground;
    private final Limit limit;
    private final Median steadiness = new Median("");
    final Phase limitSpread = new Phase("limit, spread");
    final Phase limitHot = new Phase("limit, one hot flight");
    final Phase spread = new Phase("holds over HTTP, spread");
    final Phase hot = new Phase("holds over HTTP, one hot flight");
    private long loops;
    private long asked;
    private long acknowledged;

    Turns(BenchRun run, Ground ground, Limit limit) {
        this.run = run;
        this.ground = ground;
        this.limit = limit;
    }

    List<Phase> phases() {
        return List.of(limitSpread, spread, limitHot, hot);
    }

    /** Until neither load has got faster for some rounds, or the time is over. */
    void warmUp() throws InterruptedException {
        long most = run.options().number("warm") / WARMING.toSeconds() / 2;
        int settled = 0;
        double bestSpread = 0;
        double bestHot = 0;
        for (long time = 0; time < most && settled < SETTLED; time++) {
            double spreadNow = warm(ground.offers());
            double hotNow = warm(ground.warmOffer(time));
            run.say("warming up: %.0f holds a second, %.0f of one flight".formatted(spreadNow, hotNow));
            boolean steady = spreadNow <= bestSpread * (1 + STEADY) && hotNow <= bestHot * (1 + STEADY);
            settled = steady ? settled + 1 : 0;
            bestSpread = Math.max(bestSpread, spreadNow);
            bestHot = Math.max(bestHot, hotNow);
        }
    }

    private double warm(List<String> offers) throws InterruptedException {
        var pace = loop(WARMING).run(ground.holders(offers)::open);
        asked += pace.done() + pace.failed();
        acknowledged += pace.done();
        return pace.perSecond();
    }

    /** Each turn has a hot flight of its own, which had no hold before. */
    void take(int turn) throws InterruptedException {
        measure(limitSpread, limit::spread);
        measure(spread, loop -> loop.run(ground.holders(ground.offers())::open));
        measure(limitHot, limit::hot);
        var flight = ground.hotOffer(turn);
        var pace = measure(hot, loop -> loop.run(ground.holders(flight)::open));
        steadiness.add(pace.lastAgainstFirst());
        run.say("turn %d: limit %s, holds %s; hot limit %s, hot holds %s"
                .formatted(turn, limitSpread.perSecond, spread.perSecond, limitHot.perSecond, hot.perSecond));
    }

    /** Holds in the last quarter of a hot load against those in the first, when the flight had none yet. */
    double steadiness() {
        return steadiness.value();
    }

    /** Holds that were answered as placed; more may have been, where the answer was lost. */
    long acknowledged() {
        return acknowledged + spread.done() + hot.done();
    }

    long asked() {
        return asked + spread.done() + spread.failed() + hot.done() + hot.failed();
    }

    /** A load that runs once. */
    private interface Load {
        Pace run(ClosedLoop loop) throws InterruptedException;
    }

    private Pace measure(Phase phase, Load load) throws InterruptedException {
        var before = ground.counters();
        var pace = load.run(loop(InventoryBench.length(run)));
        phase.add(pace, before, ground.counters());
        return pace;
    }

    private ClosedLoop loop(Duration length) {
        return InventoryBench.loop(run, ++loops, length);
    }
}
