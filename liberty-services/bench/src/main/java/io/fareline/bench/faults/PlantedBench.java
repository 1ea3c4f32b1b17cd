package io.fareline.bench.faults;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.LedgerCheck;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.JvmFlags;
import io.fareline.runner.laptop.Trouble;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves the checks of the faults bench: each fault that is planted must be found by the checks that are there for it, and
 * by no others. The data are damaged afterwards.
 */
public final class PlantedBench implements Bench {
    private static final Load.Size SIZE = new Load.Size(24, 8);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);
    private static final int ASKED_AGAIN = 100;
    private static final int USUAL_SECONDS = 5;
    private static final int ENOUGH = 300;
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final long PAUSE = 200;

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public String purpose() {
        return "each check finds the fault that it is there for; damages its data";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("seconds", "of load on each fault", USUAL_SECONDS, 3_600),
                Option.flag("attach", "against the Fareline of FARELINE_HOME, whose data are damaged"));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        try (var fareline = run.options().isSet("attach")
                ? run.attach()
                : run.start(Map.of(JvmFlags.VARIABLE, JvmFlags.LAPTOP.text()))) {
            var known = new HashSet<String>();
            boolean sound = found(
                    run, fareline, new Plant("nothing", "booking", List.of(), List.of(), List.of(), Set.of()), known);
            for (var plant : Plant.all()) sound &= found(run, fareline, plant, known);
            return sound;
        }
    }

    /** @param known what earlier faults have left, which is told again and not counted again */
    private static boolean found(BenchRun run, OwnFareline fareline, Plant plant, Set<String> known)
            throws InterruptedException {
        var begin = Instant.now().minusSeconds(1);
        var load = Loads.hurried(fareline, begin.toEpochMilli(), SIZE);
        execute(fareline, plant.database(), plant.sow());
        awaitEnough(load, Duration.ofSeconds(run.options().number("seconds")));
        load.stop(LAST_ANSWERS);
        execute(fareline, plant.database(), plant.mend());
        execute(fareline, plant.database(), plant.damage());
        // Asking again what is lost would make it anew.
        if (!plant.found().contains(LedgerCheck.KEPT)) load.askAgain(ASKED_AGAIN);
        var found = new TreeSet<String>();
        Findings.offenders(fareline, load, begin).forEach((sentence, offenders) -> {
            for (var offender : offenders)
                if (known.add(sentence + offender) && found.add(sentence)) run.say("  " + sentence + ": " + offender);
        });
        boolean right = found.equals(plant.found());
        run.say(plant.name() + (right ? ": found" : ": NOT as it should be, found " + found));
        run.figures()
                .text(
                        plant.name(),
                        right ? "found by " + found : "FAILED: found by " + found + " instead of " + plant.found());
        return right;
    }

    // A slow machine takes longer until every fault has had its occasion.
    private static void awaitEnough(Load load, Duration least) throws InterruptedException {
        long begin = System.nanoTime();
        Thread.sleep(least);
        while (load.ledger().operations() < ENOUGH && System.nanoTime() - begin < MOST.toNanos()) Thread.sleep(PAUSE);
    }

    private static void execute(OwnFareline fareline, String database, List<String> statements) {
        try (var connection = fareline.laptop().postgres().connect(database);
                var statement = connection.createStatement()) {
            for (var one : statements) statement.execute(one);
        } catch (SQLException refused) {
            throw new Trouble("The fault cannot be planted: " + refused.getMessage(), refused);
        }
    }
}
