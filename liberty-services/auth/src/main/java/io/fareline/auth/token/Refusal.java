package io.fareline.auth.token;

import java.time.Duration;
import java.util.Optional;

/** The token endpoint says no. */
class Refusal extends RuntimeException {
    /** Why no token is issued. */
    enum Reason {
        MALFORMED_REQUEST,
        UNSUPPORTED_GRANT_TYPE,
        CLIENT_NOT_AUTHENTICATED,
        TOO_MANY_FAILURES,
        TOO_MANY_TOKENS,
        SCOPE_NOT_ALLOWED
    }

    private final Reason reason;
    private final Duration retryAfter;

    Refusal(Reason reason, String description) {
        this(reason, description, null);
    }

    private Refusal(Reason reason, String description, Duration retryAfter) {
        super(description);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static Refusal tooManyFailures(Duration retryAfter) {
        return new Refusal(
                Reason.TOO_MANY_FAILURES,
                "Client authentication failed too often; wait before the next try.",
                retryAfter);
    }

    static Refusal tooManyTokens(Duration retryAfter) {
        return new Refusal(
                Reason.TOO_MANY_TOKENS,
                "This client has asked for more tokens than it may; use one until it ends.",
                retryAfter);
    }

    Reason reason() {
        return reason;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
