package io.fareline.flight.search;

import io.fareline.flight.connection.Border;
import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Seats;
import io.fareline.flight.timetable.TimetableLeg;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A few stations, some hundred flights in the days around a change of the clocks, and rules to connect them. */
final class RandomNetwork {
    static final int CONNECTING_MINUTES = 45;
    private static final List<String> CODES = List.of("JFK", "EWR", "LHR", "LGW", "LIS", "DXB", "SYD", "GRU", "CDG");
    private static final List<String> CARRIERS = List.of("XA", "XB", "XC");
    private static final List<String> TERMINALS = List.of("", "1", "2");
    private static final int QUARTER = 15;

    final List<Airport> airports = CODES.stream()
            .map(code -> Airports.reference().find(code).orElseThrow())
            .toList();
    final Stations stations = new Stations(Airports.reference());
    final LocalDate firstOn;
    final ListedFares fares;
    final List<ConnectingTimeRule> rules = new ArrayList<>();
    final List<DatedFlight> flights = new ArrayList<>();
    private final RandomGenerator random;
    private final int days;
    private long legIds;

    RandomNetwork(RandomGenerator random, LocalDate firstOn, int flightCount) {
        this.random = random;
        this.firstOn = firstOn;
        days = random.nextInt(1, 4);
        fares = new ListedFares(airports, random);
        for (int rule = random.nextInt(12); rule > 0; rule--) rules.add(rule());
        for (int flight = 1; flight <= flightCount; flight++) flights.add(flight(flight));
    }

    TimetableWriter writer(int spareLegs) {
        int legs = flights.stream().mapToInt(flight -> flight.legs().size()).sum();
        var writer = new TimetableWriter(stations, fares, rules, CONNECTING_MINUTES, legs + spareLegs);
        flights.forEach(writer::add);
        return writer;
    }

    DatedFlight flight(int number) {
        var legs = new ArrayList<TimetableLeg>();
        var at = any(airports);
        int minute = minute(random.nextInt(days * 96) * QUARTER);
        int sequence = 1;
        for (int more = random.nextInt(10) < 8 ? 1 : random.nextInt(2, 4); more > 0; more--) {
            var next = any(airports);
            int arrives = minute + QUARTER * random.nextInt(2, 60);
            if (!next.equals(at)) legs.add(leg(sequence, at.iata(), next.iata(), minute, arrives));
            sequence += random.nextInt(15) == 0 ? 2 : 1;
            at = next;
            minute = arrives + QUARTER * random.nextInt(1, 6);
        }
        return new DatedFlight(new FlightNumber(any(CARRIERS), number, ""), firstOn, legs);
    }

    TimetableLeg leg(int sequence, String origin, String destination, int departs, int arrives) {
        return new TimetableLeg(
                ++legIds,
                sequence,
                1,
                origin,
                destination,
                departs,
                arrives,
                any(TERMINALS),
                any(TERMINALS),
                "738",
                "",
                border(),
                border(),
                seats());
    }

    long[] seats() {
        var seats = new long[Seats.words(fares.bookingClasses().size())];
        for (int place = 0; place < fares.bookingClasses().size(); place++)
            Seats.put(seats, place, random.nextInt(3) == 0 ? 0 : random.nextInt(12));
        return seats;
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private int minute(int afterMidnight) {
        return (int) (firstOn.atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 60) + afterMidnight;
    }

    private Border border() {
        return random.nextInt(5) == 0 ? any(List.of(Border.values())) : Border.BY_COUNTRY;
    }

    private ConnectingTimeRule rule() {
        boolean atStation = random.nextInt(3) > 0;
        return new ConnectingTimeRule(
                atStation ? any(CODES) : "",
                any(List.of("", "", "DD", "DI", "ID", "II")),
                any(List.of(Carriers.values())),
                random.nextInt(4) == 0 ? any(CARRIERS) : "",
                random.nextInt(4) == 0 ? any(CARRIERS) : "",
                atStation && random.nextInt(3) == 0 ? any(TERMINALS) : "",
                atStation && random.nextInt(3) == 0 ? any(TERMINALS) : "",
                QUARTER * random.nextInt(1, 9),
                random.nextInt(8) == 0);
    }
}
