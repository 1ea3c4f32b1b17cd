package io.fareline.client.search;

/**
 * An airport with scheduled service.
 *
 * @param country code of ISO 3166-1, two letters
 * @param timeZone name in the IANA time-zone database
 * @param metropolitanArea code of the city that has this and other airports, null where it has no other
 */
public record Airport(
        String iata,
        String icao,
        String name,
        String city,
        String country,
        double latitude,
        double longitude,
        String timeZone,
        String metropolitanArea) {}
