package io.fareline.flight.network;

import java.time.ZoneId;

/**
 * An airport with scheduled service.
 *
 * @param iata three letters
 * @param icao four letters, or empty where there is none
 * @param city the place it serves, as OurAirports has it
 * @param country ISO 3166-1 alpha-2 (XK for Kosovo)
 * @param zone whose clock its schedules are written in
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Airport(
        String iata,
        String icao,
        String name,
        String city,
        String country,
        ZoneId zone,
        double latitude,
        double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Airport {
        if (!iata.matches("[A-Z]{3}")) throw new IllegalArgumentException("no IATA airport code: " + iata);
        if (!icao.matches("([A-Z]{4})?")) throw new IllegalArgumentException("no ICAO airport code: " + icao);
        if (!country.matches("[A-Z]{2}")) throw new IllegalArgumentException("no country code: " + country);
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
            throw new IllegalArgumentException("not on earth: %s, %s".formatted(latitude, longitude));
    }

    /** Great-circle distance on a sphere, in kilometres: within 0.6 % of that on the ellipsoid. */
    public double distanceKm(Airport other) {
        var north = Math.toRadians(other.latitude - latitude) / 2;
        var east = Math.toRadians(other.longitude - longitude) / 2;
        var haversine = square(Math.sin(north))
                + square(Math.sin(east))
                        * Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double x) {
        return x * x;
    }
}
