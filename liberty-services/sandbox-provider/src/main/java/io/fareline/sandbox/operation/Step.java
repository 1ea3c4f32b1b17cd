package io.fareline.sandbox.operation;

/** What becomes of an authorization when something is asked of it: a new state, or a refusal that changes nothing. */
sealed interface Step {
    record Taken(Authorization after) implements Step {}

    record Refused(RefusalCode code) implements Step {}

    /** Refused, and the authorization is over with it. */
    record Ended(Authorization after, RefusalCode code) implements Step {}
}
