package io.fareline.flight.disruption;

/** What happened to a leg with sold seats; the names are told. */
public enum Change {
    CANCELLED,
    /** Cancelled before, flown again. */
    REINSTATED,
    TIMES,
    /** Fewer seats than are sold, in a booking class or a cabin. */
    EQUIPMENT,
    /** Turned out to be a duplicate of a flight that is sold by itself, so nothing more is sold here. */
    CODE_SHARE
}
