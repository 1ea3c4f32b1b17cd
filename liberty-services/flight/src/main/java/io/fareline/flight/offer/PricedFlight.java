package io.fareline.flight.offer;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.platform.money.Money;
import java.util.Comparator;
import java.util.List;

/** A flight in one booking class, with its price for the party. */
record PricedFlight(AvailableFlight flight, Fare fare, Party party, Money total) {
    /** Cheapest first; what is left equal is ordered by what is unique, so that the order is always the same. */
    static final Comparator<PricedFlight> CHEAPEST_FIRST = Comparator.comparing((PricedFlight p) -> p.total.currency())
            .thenComparingLong(p -> p.total.amount())
            .thenComparing(p -> p.flight.first().departure().instant())
            .thenComparing(p -> p.flight.first().flight().toString())
            .thenComparing(p -> p.flight.last().arrival().instant())
            .thenComparing(p -> p.fare.bookingClass());

    static PricedFlight of(AvailableFlight flight, Fare fare, Party party) {
        return new PricedFlight(flight, fare, party, fare.total(party));
    }

    List<Offer.Leg> offeredLegs() {
        return flight.legs().stream()
                .map(leg -> new Offer.Leg(leg.scheduled().id(), leg.inventory().timesVersion()))
                .toList();
    }
}
