package io.fareline.flight.schedule;

import io.fareline.flight.network.Airport;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One end of a dated leg: the airport and the time that passengers are told, in the airport's zone.
 *
 * @param terminal or empty
 */
public record StationCall(Airport airport, ZonedDateTime at, String terminal) {
    public StationCall {
        if (!at.getZone().equals(airport.zone()))
            throw new IllegalArgumentException("%s is not in the zone of %s".formatted(at, airport.iata()));
    }

    public String iata() {
        return airport.iata();
    }

    public LocalDateTime local() {
        return at.toLocalDateTime();
    }

    public ZoneId zone() {
        return at.getZone();
    }

    public Instant instant() {
        return at.toInstant();
    }
}
