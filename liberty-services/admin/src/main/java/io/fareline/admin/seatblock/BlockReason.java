package io.fareline.admin.seatblock;

/** Why nobody may sit there. */
public enum BlockReason {
    INOPERATIVE,
    CREW,
    WEIGHT_AND_BALANCE,
    OPERATIONAL
}
