package io.fareline.flight.seatblock;

/** Why nobody may sit there. */
public enum BlockReason {
    /** Something of the seat is broken. */
    INOPERATIVE,
    /** Crew rest or sit there. */
    CREW,
    WEIGHT_AND_BALANCE,
    /** Anything else that operations know. */
    OPERATIONAL
}
