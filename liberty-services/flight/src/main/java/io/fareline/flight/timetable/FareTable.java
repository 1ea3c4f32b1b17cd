package io.fareline.flight.timetable;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import java.util.List;

/** The fare of every booking class on one route, at the place that the class has in the tariff. Immutable. */
public final class FareTable {
    private final List<Fare> fares;

    /** @throws IllegalArgumentException when they are not all in one currency, in which they could not be compared */
    FareTable(List<Fare> fares) {
        this.fares = List.copyOf(fares);
        if (fares.stream().map(Fare::currency).distinct().count() > 1)
            throw new IllegalArgumentException("the fares of a route are in different currencies");
    }

    public int bookingClasses() {
        return fares.size();
    }

    public Fare fare(int bookingClass) {
        return fares.get(bookingClass);
    }

    /** What the party pays for the segment in that class, in minor units of the fare's currency. */
    public long total(int bookingClass, Party party) {
        var fare = fares.get(bookingClass);
        return fare.adult() * party.adults()
                + fare.child() * party.children()
                + fare.infant() * party.infants()
                + fare.seatTaxes() * party.seats();
    }
}
