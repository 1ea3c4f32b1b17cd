package io.fareline.flight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.fareline.flight.connection.Border;
import io.fareline.flight.fare.Party;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.search.ItineraryQuestion.Wishes;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Timetable;
import io.fareline.flight.timetable.TimetableLeg;
import io.fareline.flight.timetable.TimetableWriter;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a question costs, in departures looked at and bytes allocated: neither depends on the machine's mood. */
class SearchCostTest {
    private static final LocalDate FIRST_ON = LocalDate.of(2027, 6, 1);
    private static final int MINUTES_A_DAY = 1_440;

    /** Almost half of it are the routes into the destination, by station. */
    private static final long MOST_BYTES = 44_000;

    private final Stations stations = new Stations(Airports.reference());
    private final List<Airport> airports = Stream.of(
                    "FRA", "LHR", "CDG", "MAD", "FCO", "VIE", "WAW", "CPH", "ATH", "DUB")
            .map(code -> Airports.reference().find(code).orElseThrow())
            .toList();

    @Test
    void otherDaysCostNothing() {
        assertEquals(looked(timetable(5, 4)), looked(timetable(60, 4)));
    }

    @Test
    void moreFlightsOnTheDayCostNoMoreThanInProportion() {
        long few = looked(timetable(5, 6));
        long twice = looked(timetable(5, 12));
        long fourTimes = looked(timetable(5, 24));
        assertTrue(few > 10_000, "there is something to look at: " + few);
        assertTrue(twice <= 2 * few && fourTimes <= 4 * few, few + ", " + twice + ", " + fourTimes);
    }

    @Test
    void twoWishesForFaresLookAtTheSameDeparturesOnce() {
        var timetable = timetable(5, 12);
        var all = new FareWish(Cabin.ECONOMY, false);
        var refundable = new FareWish(Cabin.ECONOMY, true);
        var question = question(airports.getFirst(), airports.getLast());
        long both = looked(timetable, question, List.of(all, refundable));
        long each = looked(timetable, question, List.of(all)) + looked(timetable, question, List.of(refundable));
        assertTrue(both > 0 && both < each, both + " of " + each);
    }

    private static long looked(Timetable timetable, ItineraryQuestion question, List<FareWish> wishes) {
        var search = new RouteSearch(timetable, question, wishes);
        search.found();
        return search.looked();
    }

    @Test
    void aQuestionLeavesLittleToBeCollected() {
        var timetable = timetable(5, 24);
        looked(timetable);
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        looked(timetable);
        long bytes = (thread.getCurrentThreadAllocatedBytes() - before) / (airports.size() * (airports.size() - 1));
        assertTrue(bytes > 1_000 && bytes <= MOST_BYTES, "bytes for each question: " + bytes);
    }

    /** For one question about each pair of stations. */
    private long looked(Timetable timetable) {
        long looked = 0;
        for (var origin : airports) {
            for (var destination : airports) {
                if (origin.equals(destination)) continue;
                var search = new RouteSearch(timetable, question(origin, destination));
                assertFalse(search.found().getFirst().isEmpty());
                looked += search.looked();
            }
        }
        return looked;
    }

    /** Every station has so many flights a day to every other, at times that chance has drawn once. */
    private Timetable timetable(int days, int flightsADay) {
        var fares = new ListedFares(airports, new Random(3));
        int legs = airports.size() * airports.size() * days * flightsADay;
        var writer = new TimetableWriter(stations, fares, List.of(), 45, legs);
        var random = new Random(4);
        int number = 0;
        for (var origin : airports) {
            for (var destination : airports) {
                if (origin.equals(destination)) continue;
                for (int flight = 0; flight < flightsADay; flight++) {
                    int minute = random.nextInt(MINUTES_A_DAY);
                    int air = (int) (40 + origin.distanceKm(destination) / 12);
                    number = number % 9_999 + 1;
                    for (int day = 0; day < days; day++)
                        writer.add(flight(number, origin, destination, day, minute, minute + air));
                }
            }
        }
        return writer.published();
    }

    private static DatedFlight flight(
            int number, Airport origin, Airport destination, int day, int departs, int arrives) {
        int midnight = Math.toIntExact(FIRST_ON.plusDays(day).toEpochDay() * MINUTES_A_DAY);
        long id = (long) day << 32 | (long) number << 16 | departs;
        var leg = new TimetableLeg(
                id,
                1,
                1,
                origin.iata(),
                destination.iata(),
                midnight + departs,
                midnight + arrives,
                "",
                "",
                "320",
                "",
                Border.BY_COUNTRY,
                Border.BY_COUNTRY,
                new long[] {0x99999});
        return new DatedFlight(new FlightNumber("XA", number, ""), FIRST_ON.plusDays(day), List.of(leg));
    }

    private ItineraryQuestion question(Airport origin, Airport destination) {
        return new ItineraryQuestion(
                List.of(stations.number(origin.iata())),
                List.of(stations.number(destination.iata())),
                FIRST_ON.plusDays(2),
                0,
                new Party(1, 0, 0),
                Cabin.ECONOMY,
                new Wishes(2, 99, Set.of(), 480, Long.MAX_VALUE, false, TimeOfDay.ANY, TimeOfDay.ANY),
                ItineraryOrder.PRICE,
                50);
    }
}
