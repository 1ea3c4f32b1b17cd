package io.fareline.bench.search.inprocess;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Airport;
import io.fareline.flight.schedule.Cabin;
import java.util.List;
import java.util.stream.IntStream;

/** Fares by distance for ten booking classes of four cabins, each dearer than the next. */
final class TenClassFares implements FareSheet {
    private static final List<Cabin> CABINS = List.of(
            Cabin.FIRST,
            Cabin.BUSINESS,
            Cabin.BUSINESS,
            Cabin.PREMIUM,
            Cabin.ECONOMY,
            Cabin.ECONOMY,
            Cabin.ECONOMY,
            Cabin.ECONOMY,
            Cabin.ECONOMY,
            Cabin.ECONOMY);

    private static final int SEAT_TAXES = 3_000;

    @Override
    public List<String> bookingClasses() {
        return IntStream.range(0, CABINS.size())
                .mapToObj(place -> String.valueOf((char) ('A' + place)))
                .toList();
    }

    @Override
    public List<Fare> between(Airport origin, Airport destination) {
        double kilometres = origin.distanceKm(destination);
        return IntStream.range(0, CABINS.size())
                .mapToObj(place -> fare(place, kilometres))
                .toList();
    }

    /** From 500 and 0.60 a kilometre in the best class to 32 and 0.02 in the last, each three quarters of the one before. */
    private static Fare fare(int place, double kilometres) {
        long adult = Math.round((50_000 + 60 * kilometres) * Math.pow(0.74, place));
        String letter = String.valueOf((char) ('A' + place));
        boolean refundable = place < CABINS.size() - 3;
        return new Fare(
                letter,
                CABINS.get(place),
                letter + "OW",
                "USD",
                adult,
                adult * 3 / 4,
                adult / 10,
                SEAT_TAXES,
                refundable,
                0);
    }
}
