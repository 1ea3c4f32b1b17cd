package io.fareline.bench.network;

import io.fareline.flight.network.Airport;

/**
 * An airport with how much it draws: 1 for the largest.
 *
 * @param listed false for the many small airports that are not among those of {@code stations.txt}
 */
public record Station(Airport airport, double weight, boolean listed) {
    double kmTo(Station other) {
        return airport.distanceKm(other.airport);
    }

    public String iata() {
        return airport.iata();
    }
}
