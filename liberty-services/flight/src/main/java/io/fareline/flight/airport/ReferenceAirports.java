package io.fareline.flight.airport;

import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the reference data of this build to whoever injects it. */
@ApplicationScoped
class ReferenceAirports {
    @Produces
    @Singleton
    Airports airports() {
        return Airports.reference();
    }

    @Produces
    @Singleton
    MetropolitanAreas metropolitanAreas() {
        return MetropolitanAreas.reference(Airports.reference());
    }
}
