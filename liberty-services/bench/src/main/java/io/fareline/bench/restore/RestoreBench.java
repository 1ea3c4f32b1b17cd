package io.fareline.bench.restore;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.faults.Loads;
import io.fareline.journeys.fault.Ask;
import io.fareline.journeys.fault.Entry;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.JvmFlags;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All databases go back to a moment while clients book, and the runbook brings everything in line again. */
public final class RestoreBench implements Bench {
    private static final int USUAL_MINUTES = 2;
    private static final Load.Size SIZE = new Load.Size(32, 16);
    private static final int CHANGED_MINDS = 25;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final String SEED = "seed";
    private static final String MINUTES = "minutes";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String purpose() {
        return "after going back in time the runbook makes everything right, and no money goes back twice";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number(SEED, "decides what clients do; 0 for one by the clock", 0, Long.MAX_VALUE),
                Option.number(MINUTES, "of load, half of it before the moment and half after", USUAL_MINUTES, 120),
                Option.flag("keep", "leave it running when something is wrong"));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        var options = run.options();
        long seed = options.number(SEED) == 0 ? System.currentTimeMillis() : options.number(SEED);
        run.figures().text(SEED, seed);
        run.say("Seed " + seed);
        try (var fareline = run.start(Map.of(JvmFlags.VARIABLE, JvmFlags.LAPTOP.text()))) {
            boolean whole = false;
            try {
                var drill = new Drill(run, fareline);
                lose(run, fareline, drill, seed);
                whole = drill.recover() & drill.worksAgain(seed + 1);
                return whole;
            } finally {
                if (!whole) {
                    fareline.keepLogs(run.output("restore-logs"));
                    if (options.isSet("keep")) fareline.leave();
                }
            }
        }
    }

    /** Clients book, pay and cancel; the copy is of a moment in the middle, and then everything is gone. */
    private static void lose(BenchRun run, OwnFareline fareline, Drill drill, long seed) throws InterruptedException {
        var half = Duration.ofMinutes(run.options().number(MINUTES)).dividedBy(2);
        var load = Loads.peaceful(fareline, seed, SIZE);
        Thread.sleep(half);
        var bought = load.ledger().entries().stream()
                .filter(RestoreBench::isTicketed)
                .toList();
        drill.takeCopy();
        run.say("The copy is of " + drill.moment() + "; the load goes on");
        long begin = System.nanoTime();
        int cancelled = new ChangedMinds(fareline.sandbox()).cancel(bought, CHANGED_MINDS);
        run.figures().number("bought before and cancelled after the moment", cancelled, "");
        long rest =
                half.toMillis() - Duration.ofNanos(System.nanoTime() - begin).toMillis();
        Thread.sleep(Math.max(0, rest));
        drill.loseAll();
        load.stop(LAST_ANSWERS);
        run.figures().number("operations of the load", load.ledger().operations(), "");
    }

    private static boolean isTicketed(Entry entry) {
        var kind = entry.ask().kind();
        return (kind == Ask.Kind.BUY || kind == Ask.Kind.PAY) && entry.is("TICKETED");
    }
}
