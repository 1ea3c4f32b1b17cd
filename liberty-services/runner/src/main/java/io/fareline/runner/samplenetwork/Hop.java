package io.fareline.runner.samplenetwork;

import io.fareline.flight.network.Airport;
import java.time.ZonedDateTime;

/** One leg of a sample flight, on any day: where from, where to, by what and for how long. */
record Hop(Airport origin, Airport destination, Fleet aircraft) {
    static Hop between(Airport origin, Airport destination) {
        return new Hop(origin, destination, Fleet.forDistance(origin.distanceKm(destination)));
    }

    int blockMinutes() {
        return aircraft.blockMinutes(origin.distanceKm(destination));
    }

    Hop back() {
        return new Hop(destination, origin, aircraft);
    }

    /** The arrival in the destination's zone. */
    ZonedDateTime arrivalOf(ZonedDateTime departure) {
        return departure.plusMinutes(blockMinutes()).withZoneSameInstant(destination.zone());
    }
}
