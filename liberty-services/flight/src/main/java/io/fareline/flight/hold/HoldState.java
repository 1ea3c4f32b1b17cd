package io.fareline.flight.hold;

/**
 * HELD until it is confirmed, released, or runs out; CONFIRMED can still be released; the other two are final. Rows that are
 * BARRED are no holds and are never read as such.
 */
public enum HoldState {
    HELD,
    CONFIRMED,
    RELEASED,
    EXPIRED
}
