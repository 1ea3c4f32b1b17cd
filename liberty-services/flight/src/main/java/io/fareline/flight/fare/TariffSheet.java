package io.fareline.flight.fare;

import io.fareline.flight.network.Airport;
import java.util.List;

/** The mileage tariff as it was read. */
record TariffSheet(List<TariffLine> lines) implements FareSheet {
    TariffSheet {
        lines = List.copyOf(lines);
    }

    @Override
    public List<String> bookingClasses() {
        return lines.stream().map(TariffLine::bookingClass).toList();
    }

    @Override
    public List<Fare> between(Airport origin, Airport destination) {
        double kilometres = origin.distanceKm(destination);
        return lines.stream().map(line -> line.fare(kilometres)).toList();
    }
}
