package io.fareline.flight.airport;

import io.fareline.flight.network.Airport;

/**
 * An airport as clients see it.
 *
 * @param icao null where it has none
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name
 */
public record AirportView(
        String iata,
        String icao,
        String name,
        String city,
        String country,
        String timeZone,
        double latitude,
        double longitude) {

    static AirportView of(Airport airport) {
        return new AirportView(
                airport.iata(),
                airport.icao().isEmpty() ? null : airport.icao(),
                airport.name(),
                airport.city(),
                airport.country(),
                airport.zone().getId(),
                airport.latitude(),
                airport.longitude());
    }
}
