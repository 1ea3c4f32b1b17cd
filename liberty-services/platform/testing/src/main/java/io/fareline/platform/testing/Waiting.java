package io.fareline.platform.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again until the answer is yes or the time is up. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    public static boolean until(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFailure("Interrupted while waiting for a server", e);
            }
        }
        return true;
    }
}
