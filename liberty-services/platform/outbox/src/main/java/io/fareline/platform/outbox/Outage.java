package io.fareline.platform.outbox;

import java.util.logging.Level;
import org.redisson.RedissonShutdownException;

/** How a Redis that does not answer is written down: in one line, and not at all when it is we who are going down. */
public final class Outage {
    private static final int LONGEST = 200;

    private Outage() {}

    public static Level level(RuntimeException failure) {
        return failure instanceof RedissonShutdownException ? Level.FINE : Level.WARNING;
    }

    public static String text(RuntimeException failure) {
        String line = failure.toString().lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
