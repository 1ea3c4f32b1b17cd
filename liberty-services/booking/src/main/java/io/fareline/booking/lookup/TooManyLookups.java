package io.fareline.booking.lookup;

import java.time.Duration;

/** The client has used up its tries for now. */
class TooManyLookups extends RuntimeException {
    private final transient Duration retryAfter;

    TooManyLookups(Duration retryAfter) {
        super("Too many lookups; wait before the next one.", null, false, false);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
