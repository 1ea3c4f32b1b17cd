package io.fareline.runner;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.ResourceUse;
import io.fareline.runner.laptop.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waits for parts that were launched, and gives up at once when one of them cannot become ready any more. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final double MILLIS = 1000.0;
    private final List<Part> waiting;
    private final Progress progress;

    Readiness(List<Part> parts, Progress progress) {
        this.waiting = new ArrayList<>(parts);
        this.progress = progress;
    }

    void await() {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!waiting.isEmpty()) {
            waiting.removeIf(this::isReady);
            if (System.nanoTime() - deadline > 0) {
                var part = waiting.getFirst();
                throw trouble(part, "was not ready within " + LIMIT.toSeconds() + " s", part.lastWords());
            }
            pause();
        }
    }

    private boolean isReady(Part part) {
        if (part.isHealthy()) {
            var spent = part.process()
                    .map(DetachedProcess::pid)
                    .map(ResourceUse::processorTime)
                    .orElse(Duration.ZERO);
            progress.say("%s is ready (%.1f s of processor time)".formatted(part.name(), spent.toMillis() / MILLIS));
            return true;
        }
        if (!part.isRunning()) {
            throw trouble(part, "died while starting", part.lastWords());
        }
        var failure = part.failure();
        if (failure.isPresent()) {
            throw trouble(part, "cannot start", failure);
        }
        return false;
    }

    private static Trouble trouble(Part part, String what, Optional<String> why) {
        return new Trouble(
                part.name() + " " + what + why.map(": "::concat).orElse("") + "\n  its log is " + part.log());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }
}
