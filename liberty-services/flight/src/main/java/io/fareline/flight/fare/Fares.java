package io.fareline.flight.fare;

import io.fareline.flight.network.Airport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The one place that knows fares and the booking classes they are sold in. */
@ApplicationScoped
public class Fares {
    @Inject
    Tariff tariff;

    /** The booking classes that are sold at all, in a fixed order. */
    public List<TariffLine> bookingClasses() {
        return tariff.lines();
    }

    /** The fare of every booking class for one segment. */
    public List<Fare> between(Airport origin, Airport destination) {
        double kilometres = origin.distanceKm(destination);
        return tariff.lines().stream().map(line -> line.fare(kilometres)).toList();
    }
}
