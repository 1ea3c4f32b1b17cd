package io.fareline.client.search;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The part of the aircraft: not the booking class, of which a cabin has several. */
public enum Cabin {
    FIRST,
    BUSINESS,
    PREMIUM,
    ECONOMY,
    /** One that this version of the library does not know. */
    @JsonEnumDefaultValue
    UNKNOWN
}
