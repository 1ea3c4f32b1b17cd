package io.fareline.bench.inventory;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Figures;
import io.fareline.bench.Option;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Holds over HTTP, with token and id, against the least that a booking of a seat can be in the same database server: spread
 * over many dated flights, and all on one. Both are done in turn; the medians count. Then whole bookings.
 */
public final class InventoryBench implements Bench {
    private static final double LEAST_SPREAD = 0.5;
    private static final double LEAST_HOT = 3;
    private static final double MOST_P99 = 0.5;
    private static final double LEAST_WHOLE = 0.12;

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public String purpose() {
        return "holds and whole bookings, against the least that a booking can be in the same database";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("seed", "of the network and the clients", 1, 0, Integer.MAX_VALUE),
                new Option("flights", "dated flights that the spread load is for", 10_000, 100, 100_000),
                new Option("clients", "that ask at once", 32, 1, 500),
                new Option("seconds", "of each load in each turn", 8, 1, 600),
                new Option("warm", "seconds to warm up at most", 300, 0, 1_200),
                new Option("turns", "of which the median counts", 5, 1, 99));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        try (var ground = new Ground(run)) {
            var turns = new Turns(run, ground, new Limit(ground::connect));
            turns.warmUp();
            for (long turn = 1; turn <= run.options().number("turns"); turn++) turns.take((int) turn);
            var seats = ground.seats();
            var whole = new WholeBookingsFigure(run, ground).measure();
            boolean kept = judge(run.figures(), turns, whole);
            boolean sound = seats.isSound(turns.acknowledged(), turns.asked());
            run.figures().text("holds acknowledged, and seats in the database", turns.acknowledged() + ", " + seats);
            return kept && sound;
        }
    }

    private static boolean judge(Figures figures, Turns turns, WholeBookingsFigure.Found whole) {
        for (var phase : turns.phases()) phase.report(figures);
        double spread = turns.spread.perSecond.value() / turns.limitSpread.perSecond.value();
        double hot = turns.hot.perSecond.value() / turns.limitHot.perSecond.value();
        double p99 = turns.hot.p99.value() / turns.limitHot.p99.value();
        double bookings = whole.perSecond() / turns.limitSpread.perSecond.value();
        whole.report(figures);
        figures.line("")
                .number("spread holds against their limit (at least " + LEAST_SPREAD + ")", spread, "")
                .number("hot holds against their limit (at least " + LEAST_HOT + ")", hot, "")
                .number("p99 of hot holds against theirs (at most " + MOST_P99 + ")", p99, "")
                .number("whole bookings against the limit (at least " + LEAST_WHOLE + ")", bookings, "")
                .number("a hot flight's last quarter against its first", turns.steadiness(), "");
        return isKept(spread, hot, p99, bookings, turns.spread.failed() + turns.hot.failed() + whole.failed());
    }

    static boolean isKept(double spread, double hot, double p99, double bookings, int failed) {
        return failed == 0 && spread >= LEAST_SPREAD && hot >= LEAST_HOT && p99 <= MOST_P99 && bookings >= LEAST_WHOLE;
    }

    /** How long one load lasts. */
    static Duration length(BenchRun run) {
        return Duration.ofSeconds(run.options().number("seconds"));
    }

    static ClosedLoop loop(BenchRun run, long turn, Duration length) {
        return new ClosedLoop(
                (int) run.options().number("clients"),
                length,
                new SplittableRandom(run.options().number("seed") * 1_000 + turn));
    }
}
