package io.fareline.payment.intent;

/** How an operation ended, if it has. */
public enum OperationOutcome {
    /** Being worked on, or left behind by a process that died. */
    PENDING,
    SUCCEEDED,
    REFUSED,
    /** Asked, and not answered: the provider is asked again until it says what happened. */
    UNKNOWN;

    public boolean isSettled() {
        return switch (this) {
            case SUCCEEDED, REFUSED -> true;
            case PENDING, UNKNOWN -> false;
        };
    }
}
