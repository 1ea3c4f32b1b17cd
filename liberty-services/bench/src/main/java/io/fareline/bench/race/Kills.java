package io.fareline.bench.race;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.ServerFailure;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Ends the stores and both flight servers in turn, as the kernel would, at moments that a seed decides on. A store
 * is killed as soon as both are back, also while a flight server starts; a flight server only when all are, so that
 * one is left to race at.
 */
final class Kills {
    private static final List<String> TURN = List.of("postgresql", "flight 2", "redis", "flight 1");
    private static final Duration BACK_WITHIN = Duration.ofSeconds(180);
    private static final int SHORTEST_AWAY = 100;
    private static final int LONGEST_AWAY = 1_500;
    private static final long PAUSE = 100;

    private final BenchRun run;
    private final FlightServers servers;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final SplittableRandom random;

    Kills(BenchRun run, OwnFareline fareline, FlightServers servers, SplittableRandom random) {
        this.servers = servers;
        this.run = run;
        this.random = random;
        parts.put("postgresql", fareline.part("postgresql"));
        parts.put("redis", fareline.part("redis"));
        for (int number = 0; number < FlightServers.COUNT; number++)
            parts.put("flight " + (number + 1), servers.part(number));
    }

    Map<String, Integer> done() {
        return done;
    }

    int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Spreads them over that time, which slow starts prolong. */
    void follow(long count, Duration time, BooleanSupplier isOver) throws InterruptedException {
        long step = time.toMillis() / (count + 1);
        long begin = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = step * number + random.nextLong(step / 2, step + 1);
            while (millisSince(begin) < due && !isOver.getAsBoolean()) Thread.sleep(PAUSE);
            kill(TURN.get(number % TURN.size()));
        }
        while (millisSince(begin) < time.toMillis() && !isOver.getAsBoolean()) Thread.sleep(PAUSE);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private void kill(String name) throws InterruptedException {
        if (name.startsWith("flight")) revive(parts.keySet());
        else revive(List.of("postgresql", "redis"));
        servers.renewIfOld();
        var part = parts.get(name);
        run.say("Killing " + name);
        part.process().orElseThrow(() -> new Trouble(name + " does not run")).kill();
        done.merge(name, 1, Integer::sum);
        Thread.sleep(random.nextInt(SHORTEST_AWAY, LONGEST_AWAY));
        launch(part);
    }

    /** Waits until all do their work. */
    void revive() throws InterruptedException {
        revive(parts.keySet());
    }

    private void revive(Iterable<String> names) throws InterruptedException {
        for (var name : names) {
            var part = parts.get(name);
            long begin = System.nanoTime();
            while (!part.isHealthy()) {
                if (System.nanoTime() - begin > BACK_WITHIN.toNanos())
                    throw new Trouble(
                            name + " did not come back: " + part.lastWords().orElse("no word in its log"));
                // Its application may have given up while a store was away.
                if (part.failure().isPresent()) part.process().ifPresent(DetachedProcess::kill);
                if (!part.isRunning()) launch(part);
                Thread.sleep(PAUSE);
            }
        }
    }

    private static void launch(Part part) {
        try {
            part.launch();
        } catch (ServerFailure notYet) {
            // Such as a port that is still in use; who waits for it tries again.
            return;
        }
    }
}
