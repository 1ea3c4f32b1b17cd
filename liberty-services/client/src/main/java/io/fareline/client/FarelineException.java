package io.fareline.client;

/**
 * A call did not bring what was asked for. Two decisions are left to the caller, one for each kind: after an
 * {@link ApiProblem} Fareline has said no, or not yet where it {@linkplain ApiProblem#isRetryable says so}; after
 * {@link NoAnswer} nobody has said anything.
 */
public abstract sealed class FarelineException extends RuntimeException permits ApiProblem, NoAnswer {
    FarelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
