package io.fareline.client.seatblock;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why nobody may sit there. */
public enum BlockReason {
    /** Something of the seat is broken. */
    INOPERATIVE,
    /** Crew rest or sit there. */
    CREW,
    WEIGHT_AND_BALANCE,
    /** Anything else that operations know. */
    OPERATIONAL,
    /** One that this version of the library does not know. */
    @JsonEnumDefaultValue
    UNKNOWN
}
