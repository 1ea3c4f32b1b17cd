package io.fareline.sandbox.switches;

/** What can be made to go wrong. */
public enum Fault {
    /** The next new authorizations are refused. */
    DECLINE,
    /** The next requests wait. */
    DELAY,
    /** The effect is committed, then the connection is closed without an answer. */
    LOSE_ANSWER,
    /** The next requests get 503 before any effect. */
    FAIL_BEFORE,
    /** The request is carried out by two threads at once. */
    ANSWER_TWICE
}
