package io.fareline.client.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * The least time between an arrival and a departure that it fits, or that the two cannot be connected. What is null fits
 * everything.
 *
 * @param station IATA code
 * @param pair {@code DD DI ID II}: how the arriving and then the departing leg count, domestic or international
 * @param minutes of no meaning where the connection is suppressed
 */
public record ConnectingTime(
        String station,
        String pair,
        Carriers carriers,
        String arrivingCarrier,
        String departingCarrier,
        String arrivalTerminal,
        String departureTerminal,
        int minutes,
        boolean suppressed) {
    /** How the two carriers of a connection relate. */
    public enum Carriers {
        ANY,
        SAME,
        OTHER,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
