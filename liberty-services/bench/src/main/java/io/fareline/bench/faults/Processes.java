package io.fareline.bench.faults;

import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.ServerFailure;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ends processes of a Fareline as the kernel would, and brings them back; it counts both. */
final class Processes {
    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final long PAUSE = 300;
    private static final List<String> STORES = List.of("postgresql", "redis", "links");
    private final OwnFareline fareline;
    private final Map<String, Integer> kills = new TreeMap<>();
    private int startedAgain;

    Processes(OwnFareline fareline) {
        this.fareline = fareline;
    }

    synchronized void kill(String name) {
        fareline.part(name).process().ifPresent(process -> {
            process.kill();
            kills.merge(name, 1, Integer::sum);
        });
    }

    /** Counts one that is no part of it, such as a Redis that took another's place. */
    synchronized void countKill(String name) {
        kills.merge(name, 1, Integer::sum);
    }

    synchronized Map<String, Integer> kills() {
        return Map.copyOf(kills);
    }

    int killsTogether() {
        return kills().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Starts whose process or application died before it was ready, as happens when what it needs is away then. */
    int startedAgain() {
        return startedAgain;
    }

    /** Starts whatever does not run, stores first, and waits until all of it does its work. */
    void revive() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        launchMissing();
        while (true) {
            var waiting = fareline.laptop().parts().stream()
                    .filter(part -> !part.isHealthy())
                    .toList();
            if (waiting.isEmpty()) return;
            if (System.nanoTime() - end > 0)
                throw new Trouble(waiting.getFirst().name() + " did not come back within " + LIMIT.toSeconds() + " s: "
                        + waiting.getFirst().lastWords().orElse("no word in its log"));
            waiting.stream().filter(part -> part.failure().isPresent()).forEach(this::startAgain);
            startedAgain += launchMissing();
            Thread.sleep(PAUSE);
        }
    }

    private int launchMissing() {
        var missing = fareline.laptop().parts().stream()
                .filter(part -> !part.isRunning())
                .map(Part::name)
                .toList();
        launch(missing);
        return missing.size();
    }

    /** Starts these, stores first, without waiting for them. */
    void launch(List<String> names) {
        fareline.laptop().parts().stream()
                .filter(part -> names.contains(part.name()) && !part.isRunning())
                .sorted(Comparator.comparing(part -> !STORES.contains(part.name())))
                .forEach(Processes::launch);
    }

    private static void launch(Part part) {
        try {
            part.launch();
        } catch (ServerFailure notYet) {
            // Such as a port that is still in use; it is tried again until the limit.
            return;
        }
    }

    // Liberty goes on without its application when that did not start; in a pod the probe would end it.
    private void startAgain(Part part) {
        part.process().ifPresent(DetachedProcess::kill);
        startedAgain++;
    }
}
