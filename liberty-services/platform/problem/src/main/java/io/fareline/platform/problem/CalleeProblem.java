package io.fareline.platform.problem;

import java.time.Duration;
import java.util.Optional;

/**
 * A problem that another service answered with, as opposed to one of our own. Who calls decides what it means; left
 * alone it becomes 503 for the client, for what the callee refused is not the client's doing.
 */
public class CalleeProblem extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Duration retryAfter;

    public CalleeProblem(int status, String code, String detail, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    /** The problem's code, or {@code UNKNOWN} where the answer was no problem detail. */
    public String code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
