package io.fareline.flight.airport;

import io.fareline.flight.network.Airports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the reference data of this build to whoever injects {@link Airports}. */
@ApplicationScoped
class ReferenceAirports {
    @Produces
    @Singleton
    Airports airports() {
        return Airports.reference();
    }
}
