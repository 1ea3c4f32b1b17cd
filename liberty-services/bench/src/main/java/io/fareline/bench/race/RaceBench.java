package io.fareline.bench.race;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.runner.laptop.JvmFlags;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.verify.Verification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many clients race for few seats at two flight servers of one database, while servers and stores are killed; then
 * every answer is judged against every version of every row.
 */
public final class RaceBench implements Bench {
    // Started again and again, and never long enough to be compiled well.
    private static final Map<String, String> STARTED_WITH = Map.of(
            JvmFlags.VARIABLE, JvmFlags.LAPTOP.text(), "FARELINE_SAMPLE_DAYS", "0", "FARELINE_OFFER_LIFE", "PT24H");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);
    private static final int PLANTED_CLIENTS = 40;
    private static final int PLANTED_SECONDS = 6;

    @Override
    public String name() {
        return "race";
    }

    @Override
    public String purpose() {
        return "no seat is sold twice, lost or refused without need, whoever asks at once and whatever is killed";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("clients", "that ask at once", 200, 1, 2_000),
                new Option("seconds", "of the race; slow starts prolong it", 120, 5, 900),
                Option.number("kills", "of PostgreSQL, Redis and each flight server in turn", 8, 200),
                new Option("calls", "at most, which end the race", 400_000, 100, 2_000_000),
                Option.number(
                        "seed",
                        "decides who wants what and what is killed when; 0 for one by the clock",
                        0,
                        Long.MAX_VALUE),
                Option.flag("planted", "a short race on each planted fault, which must be found; damages its data"),
                Option.flag("keep", "leave it running when something is wrong"),
                Option.flag("attach", "against the Fareline of FARELINE_HOME, which goes on running"));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        var clock = Clock.systemUTC();
        var options = run.options();
        long seed = options.number("seed") == 0 ? clock.millis() : options.number("seed");
        run.figures().text("seed", seed);
        run.say("Seed " + seed);
        try (var fareline = options.isSet("attach") ? run.attach() : run.start(STARTED_WITH)) {
            boolean sound = false;
            try (var race = new Race(run, fareline, clock)) {
                sound = options.isSet("planted")
                        ? arePlantsFound(run, race, seed)
                        : isSound(run, race, seed) && areInvariantsKept(run, fareline);
                return sound;
            } catch (SQLException failed) {
                throw new Trouble("flight's database: " + failed.getMessage(), failed);
            } finally {
                if (!sound) keepTraces(run, fareline, seed);
            }
        }
    }

    private static void keepTraces(BenchRun run, OwnFareline fareline, long seed) {
        run.say("Run it again: ./fareline bench race " + run.options().with("seed", seed) + "; what was asked and what"
                + " the database went through is in " + run.output("race-history.txt"));
        fareline.keepLogs(run.output("race-logs"));
        if (run.options().isSet("keep")) fareline.leave();
    }

    private static boolean isSound(BenchRun run, Race race, long seed) throws InterruptedException, SQLException {
        var options = run.options();
        var size = new Race.Size(
                options.number("clients"),
                Duration.ofSeconds(options.number("seconds")),
                options.number("kills"),
                options.number("calls"),
                seed);
        var outcome = race.run(size, Plant.NOTHING);
        long left = race.seatsLeftBehind();
        return new Judgement(run, outcome).isSound(size, left);
    }

    /** Over all databases, unless that is asked for by itself. */
    private static boolean areInvariantsKept(BenchRun run, OwnFareline fareline) throws InterruptedException {
        if (run.options().isSet("attach")) return true;
        var broken = new TreeMap<>(Verification.of(fareline.laptop(), PATIENCE, TIME_LIMIT, System.out)
                .offenders());
        int all = broken.size();
        broken.values().removeIf(List::isEmpty);
        run.figures().text("invariants over all databases", all + ", broken: " + broken);
        return broken.isEmpty();
    }

    private static boolean arePlantsFound(BenchRun run, Race race, long seed)
            throws InterruptedException, SQLException {
        boolean sound = true;
        for (var plant : Plant.all()) {
            var size = new Race.Size(PLANTED_CLIENTS, Duration.ofSeconds(PLANTED_SECONDS), 0, 100_000, seed);
            Audit.execute(race.legs(), plant.sow());
            Race.Outcome outcome;
            try {
                outcome = race.run(size, plant);
            } finally {
                Audit.execute(race.legs(), plant.mend());
            }
            sound &= new Judgement(run, outcome).isFound(plant);
        }
        return sound;
    }
}
