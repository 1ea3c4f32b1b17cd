package io.fareline.platform.idempotency;

import java.time.Duration;

/** This attempt was thought dead, and another has its key. */
public class Overtaken extends RuntimeException {
    private final transient Duration retryAfter;

    Overtaken(Duration retryAfter) {
        super("Another attempt with this key is running.");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
