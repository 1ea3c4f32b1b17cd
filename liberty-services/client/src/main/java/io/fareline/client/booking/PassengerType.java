package io.fareline.client.booking;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** A passenger's age, by what the trade calls it; what counts is the age on each travel date. */
public enum PassengerType {
    /** Adult, from 12 years on. */
    ADT,
    /** Child, from 2 to under 12 years. */
    CHD,
    /** Infant under 2 years, without a seat, one for each adult at most. */
    INF,
    /** One that this version of the library does not know. */
    @JsonEnumDefaultValue
    UNKNOWN
}
