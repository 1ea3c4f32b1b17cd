package io.fareline.bench.network;

import io.fareline.bench.network.RoundTrip.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws up round trips until there are as many dated flights as wanted. */
final class Timetable {
    private static final int LAST_NUMBER = 9_999;
    private static final int LONG_MINUTES = 300;
    private static final LocalTime DAWN = LocalTime.of(5, 0);

    // Away from midnight, so that no change of clocks moves a departure to another date.
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(1, 0);
    private static final LocalTime BEFORE_MIDNIGHT = LocalTime.of(22, 55);

    private final NetworkPlan plan;
    private final SplittableRandom random;
    private final Markets markets;
    private final Map<String, Banks> banks = new HashMap<>();
    private final Map<Carrier, Integer> numbers = new HashMap<>();

    Timetable(World world, NetworkPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        this.markets = new Markets(world, random);
        for (var carrier : Carrier.ALL)
            for (var base : carrier.bases()) banks.put(carrier.designator() + base, Banks.of(carrier, random));
    }

    List<RoundTrip> roundTrips() {
        var seasons = new Seasons(plan.from(), plan.to());
        var trips = new ArrayList<RoundTrip>();
        long left = plan.datedFlights();
        while (left > 1) {
            var trip = markets.next();
            var dates = seasons.draw(random);
            long count = Math.min(dates.all().count(), left / 2);
            if (count == 0) continue;
            trips.add(roundTrip(trip, dates.first(count)));
            left -= 2 * count;
        }
        return List.copyOf(trips);
    }

    private RoundTrip roundTrip(Markets.Trip trip, RoundTrip.Dates dates) {
        var market = trip.market();
        int number = numbers.merge(market.carrier(), 2, Integer::sum) - 1;
        if (number >= LAST_NUMBER)
            throw new IllegalArgumentException(
                    "so many flights on so few days need more flight numbers than a carrier has");
        var aircraft = Aircraft.forDistance(market.base().kmTo(market.far()));
        var base = market.base().airport();
        var far = market.far().airport();
        return new RoundTrip(market.carrier(), number, base, far, aircraft, times(trip, aircraft), dates);
    }

    /** Home at the first time that spares the passengers a departure at night, but for long flights. */
    private Times times(Markets.Trip trip, Aircraft aircraft) {
        var market = trip.market();
        var here = banks.get(market.carrier().designator() + market.base().iata());
        int block = aircraft.blockMinutes(market.base().kmTo(market.far()));
        int leaving = here.departure(random, trip.earlier(), aircraft.isLongHaul());
        int earliest = leaving + 2 * block + aircraft.turnMinutes();
        var dawn = block > LONG_MINUTES ? AFTER_MIDNIGHT : DAWN;
        for (int place = 0; ; place++) {
            int home = here.arrival(random, earliest, place);
            var back = at(plan.from(), home, market)
                    .minusMinutes(block)
                    .withZoneSameInstant(market.far().airport().zone());
            var time = back.toLocalTime();
            if (time.isBefore(dawn) || time.isAfter(BEFORE_MIDNIGHT)) continue;
            int backDays = (int) (back.toLocalDate().toEpochDay() - plan.from().toEpochDay());
            return new Times(leaving, home, backDays);
        }
    }

    private static ZonedDateTime at(LocalDate date, int minutes, Market market) {
        return date.plusDays(minutes / Banks.DAY)
                .atTime(LocalTime.ofSecondOfDay(minutes % Banks.DAY * 60L))
                .atZone(market.base().airport().zone());
    }
}
