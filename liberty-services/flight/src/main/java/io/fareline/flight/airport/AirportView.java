package io.fareline.flight.airport;

import io.fareline.flight.network.Airport;
import io.fareline.flight.network.MetropolitanArea;
import io.fareline.flight.network.MetropolitanAreas;

/**
 * An airport as clients see it.
 *
 * @param icao null where it has none
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name
 * @param metropolitanArea code of the city that has this and other airports, null where it has no other
 */
public record AirportView(
        String iata,
        String icao,
        String name,
        String city,
        String country,
        String timeZone,
        double latitude,
        double longitude,
        String metropolitanArea) {

    static AirportView of(Airport airport, MetropolitanAreas areas) {
        return new AirportView(
                airport.iata(),
                airport.icao().isEmpty() ? null : airport.icao(),
                airport.name(),
                airport.city(),
                airport.country(),
                airport.zone().getId(),
                airport.latitude(),
                airport.longitude(),
                areas.of(airport).map(MetropolitanArea::code).orElse(null));
    }
}
