package io.fareline.booking.refusal;

import java.time.Duration;

/** Another service did not answer, so nobody knows yet; the same request with the same key may be sent again. */
public class OutcomeUnknown extends RuntimeException {
    private final transient Duration retryAfter;

    public OutcomeUnknown(String detail, Duration retryAfter) {
        super(detail, null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
