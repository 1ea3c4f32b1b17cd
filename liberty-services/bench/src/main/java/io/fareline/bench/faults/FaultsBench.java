package io.fareline.bench.faults;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.FaultSchedule;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.JvmFlags;
import io.fareline.runner.laptop.LinkChoice;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Kills, cuts and confuses everything while clients fight for few seats, then sees that all is as it was promised. */
public final class FaultsBench implements Bench {
    private static final int USUAL_KILLS = 200;
    private static final int USUAL_OPERATIONS = 100_000;
    private static final int USUAL_MINUTES = 75;
    private static final int CLIENTS = 96;
    private static final int AT_ONCE = 16;
    private static final int ASKED_AGAIN = 1_000;

    // What is started dozens of times and never long enough to be compiled well is started as on a laptop.
    private static final Map<String, String> STARTED_WITH =
            Map.of(LinkChoice.VARIABLE, "on", JvmFlags.VARIABLE, JvmFlags.LAPTOP.text());

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(180);
    private static final String SEED = "seed";

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String purpose() {
        return "nothing is lost or doubled, whatever is killed, slow, cut or wiped";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("kills", "processes ended", USUAL_KILLS, 10_000),
                Option.number(
                        "operations", "requests to change something, answered at least", USUAL_OPERATIONS, 100_000_000),
                Option.number(SEED, "decides what goes wrong when; 0 for one by the clock", 0, Long.MAX_VALUE),
                Option.number("minutes", "bound of the load", USUAL_MINUTES, 24 * 60),
                Option.flag("keep", "leave it running when something is wrong"),
                Option.flag("attach", "against the Fareline of FARELINE_HOME, which goes on running"));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        var options = run.options();
        long seed = options.number(SEED) == 0 ? System.currentTimeMillis() : options.number(SEED);
        run.figures().text("seed", seed);
        run.say("Seed " + seed);
        try (var fareline = options.isSet("attach") ? run.attach() : run.start(STARTED_WITH)) {
            boolean whole = false;
            try {
                whole = isWhole(run, fareline, seed);
                return whole;
            } finally {
                if (!whole) keepTraces(run, fareline, seed);
            }
        }
    }

    private static void keepTraces(BenchRun run, OwnFareline fareline, long seed) {
        run.say("Run it again: ./fareline bench faults " + run.options().with(SEED, seed)
                + "; its schedule and logs are in " + run.output(""));
        fareline.keepLogs(run.output("faults-logs"));
        if (run.options().isSet("keep")) fareline.leave();
    }

    private static boolean isWhole(BenchRun run, OwnFareline fareline, long seed) throws InterruptedException {
        var breaker = new Breaker(fareline);
        var schedule = FaultSchedule.of(seed, (int) run.options().number("kills"), breaker.isLinked());
        keep(run, schedule);
        var begin = Instant.now().minusSeconds(1);
        var load = Loads.begin(fareline, seed, new Load.Size(CLIENTS, AT_ONCE));
        var course = new Course(run, breaker, load);
        course.follow(schedule);
        long settling = System.nanoTime();
        load.stop(LAST_ANSWERS);
        load.askAgain(ASKED_AGAIN);
        var findings = new Findings(run, fareline).of(load, begin);
        course.report(fareline, Duration.ofNanos(System.nanoTime() - settling));
        return findings && course.isLongEnough();
    }

    private static void keep(BenchRun run, FaultSchedule schedule) {
        try {
            Files.createDirectories(run.output("").toAbsolutePath());
            Files.writeString(run.output("faults-schedule.txt"), schedule + "\n");
        } catch (IOException e) {
            throw new Trouble("Cannot write the schedule: " + e.getMessage(), e);
        }
    }
}
