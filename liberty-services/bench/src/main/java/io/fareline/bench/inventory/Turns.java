package io.fareline.bench.inventory;

import io.fareline.bench.BenchRun;
import io.fareline.bench.Median;
import java.time.Duration;
import java.util.List;

/** The four loads, one after the other, again and again: limit and holds, spread and hot. */
final class Turns {
    private static final int WARMINGS = 8;
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

    void warmUp() throws InterruptedException {
        var length = Duration.ofSeconds(run.options().number("warm")).dividedBy(WARMINGS);
        for (int time = 0; time < WARMINGS && length.isPositive(); time++) {
            var offers = time % 2 == 0 ? ground.offers() : ground.hotOffer(0);
            var pace = loop(length).run(ground.holders(offers)::open);
            asked += pace.done() + pace.failed();
            acknowledged += pace.done();
            run.say("warming up: %.0f holds a second".formatted(pace.perSecond()));
        }
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
