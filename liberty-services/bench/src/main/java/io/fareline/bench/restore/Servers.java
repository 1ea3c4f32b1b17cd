package io.fareline.bench.restore;

import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.ServerFailure;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import java.util.List;

/** Ends and starts processes of a Fareline by name, as whoever follows the runbook does. */
final class Servers {
    static final List<String> ALL = List.of("edge", "admin", "booking", "payment", "flight", "auth", "provider");
    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final Duration GENTLE = Duration.ofSeconds(30);
    private static final long PAUSE = 300;
    private final OwnFareline fareline;

    Servers(OwnFareline fareline) {
        this.fareline = fareline;
    }

    /** At once, as when a region is lost: what is under way stays as it is. */
    void kill(List<String> names) {
        names.forEach(name -> fareline.part(name).process().ifPresent(DetachedProcess::kill));
    }

    void stop(String name) {
        fareline.part(name).stop(GENTLE);
    }

    /** Starts these and waits until they do their work. */
    void start(List<String> names) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        var parts = names.stream().map(fareline::part).toList();
        while (true) {
            parts.stream().filter(part -> !part.isRunning()).forEach(Servers::launch);
            var waiting = parts.stream().filter(part -> !part.isHealthy()).toList();
            if (waiting.isEmpty()) return;
            if (System.nanoTime() - end > 0)
                throw new Trouble(waiting.getFirst().name() + " did not start within " + LIMIT.toSeconds() + " s: "
                        + waiting.getFirst().lastWords().orElse("no word in its log"));
            // Liberty goes on without its application when that did not start; in a pod the probe would end it.
            waiting.stream().filter(part -> part.failure().isPresent()).forEach(part -> part.process()
                    .ifPresent(DetachedProcess::kill));
            Thread.sleep(PAUSE);
        }
    }

    private static void launch(Part part) {
        try {
            part.launch();
        } catch (ServerFailure notYet) {
            // Such as a port that is still in use; it is tried again until the limit.
            return;
        }
    }
}
