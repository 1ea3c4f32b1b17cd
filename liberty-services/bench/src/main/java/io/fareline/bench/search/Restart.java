package io.fareline.bench.search;

import io.fareline.platform.testing.Waiting;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.time.Duration;

/** A server is ended as a deployment ends it, and started. */
public final class Restart {
    private static final Duration END_LIMIT = Duration.ofSeconds(60);
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);

    private Restart() {}

    /** Returns how long it took from the start of its process until it was ready, as seen from outside. */
    public static Duration of(Part part) {
        part.stop(END_LIMIT);
        long begin = System.nanoTime();
        part.launch();
        boolean ready = Waiting.until(READY_LIMIT, () -> {
            part.failure().ifPresent(line -> {
                throw new Trouble(part.name() + " does not start: " + line);
            });
            return part.isHealthy();
        });
        if (!ready) throw new Trouble(part.name() + " is not ready within " + READY_LIMIT + "; see " + part.log());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Ends it. */
    public static void end(Part part) {
        part.stop(END_LIMIT);
    }
}
