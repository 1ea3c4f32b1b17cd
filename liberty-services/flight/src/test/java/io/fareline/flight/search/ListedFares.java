package io.fareline.flight.search;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Airport;
import io.fareline.flight.schedule.Cabin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Fares that were drawn once for each route, in steps so coarse that equal sums are common. */
final class ListedFares implements FareSheet {
    private static final List<String> CLASSES = List.of("J", "D", "Y", "M", "V");
    private static final List<Cabin> CABINS =
            List.of(Cabin.BUSINESS, Cabin.BUSINESS, Cabin.ECONOMY, Cabin.ECONOMY, Cabin.ECONOMY);

    private final Map<String, List<Fare>> fares = new HashMap<>();

    ListedFares(List<Airport> airports, RandomGenerator random) {
        for (var origin : airports)
            for (var destination : airports)
                fares.put(
                        origin.iata() + destination.iata(),
                        CLASSES.stream().map(letter -> fare(letter, random)).toList());
    }

    private static Fare fare(String letter, RandomGenerator random) {
        long adult = 100L * random.nextInt(1, 8);
        return new Fare(
                letter,
                CABINS.get(CLASSES.indexOf(letter)),
                letter + "OW",
                "EUR",
                adult,
                adult * 3 / 4,
                adult / 10,
                50L * random.nextInt(3),
                random.nextInt(3) > 0,
                0);
    }

    @Override
    public List<String> bookingClasses() {
        return CLASSES;
    }

    @Override
    public List<Fare> between(Airport origin, Airport destination) {
        return fares.get(origin.iata() + destination.iata());
    }
}
