package io.fareline.booking.refusal;

import java.time.Duration;
import java.util.Optional;

/** Flight or payment said no and the client gets the same answer, with the code that the other service gave. */
public class PassedOnRefusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Duration retryAfter;

    /** @param status 400 for what the client wrote wrongly, 403 for a client that may not, 409 for what is no longer possible */
    public PassedOnRefusal(int status, String code, String detail) {
        this(status, code, detail, null);
    }

    /** @param retryAfter after which the same may come out otherwise */
    public PassedOnRefusal(int status, String code, String detail, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
