package io.fareline.platform.security.limit;

import java.time.Duration;

/**
 * Whether a client may ask.
 *
 * @param left that it may still ask for at once
 * @param wholeAfter when it has its whole burst again
 * @param retryAfter when what was refused would be allowed; zero where it was
 */
record Verdict(boolean isAllowed, long left, Duration wholeAfter, Duration retryAfter) {
    /** The same where that much was taken beyond what was asked for. */
    Verdict with(int more) {
        return new Verdict(isAllowed, left + more, wholeAfter, retryAfter);
    }
}
