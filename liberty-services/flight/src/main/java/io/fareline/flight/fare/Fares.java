package io.fareline.flight.fare;

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

    /** The fares that hold now, for whoever has to price many segments alike. */
    public FareSheet sheet() {
        return new TariffSheet(tariff.lines());
    }
}
