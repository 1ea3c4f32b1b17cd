package io.fareline.flight.offersearch;

import io.fareline.flight.connection.Border;
import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Seats;
import io.fareline.flight.timetable.Timetable;
import io.fareline.flight.timetable.TimetableLeg;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A timetable for tests, of flights between real airports. V and M are economy, J and F the cabins before; V is the only
 * one that is not refundable. A connection takes 45 minutes.
 */
public final class SmallNetwork {
    public static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final int CONNECTING_MINUTES = 45;
    private static final List<String> CLASSES = List.of("F", "J", "M", "V");
    private final List<DatedFlight> flights = new ArrayList<>();
    private long legs;

    /** With nine seats in every class. @param departsAt such as 2030-03-01T08:00Z */
    public SmallNetwork flight(String number, String from, String to, String departsAt, int minutes) {
        return flight(number, from, to, departsAt, minutes, 9, 9);
    }

    SmallNetwork flight(
            String number, String from, String to, String departsAt, int minutes, int refundable, int cheapest) {
        int departs = (int) (Instant.parse(departsAt.replace("Z", ":00Z")).getEpochSecond() / 60);
        return add(number, leg(1, from, to, departs, departs + minutes, refundable, cheapest));
    }

    /** One number, two legs with an hour between; the second has that many seats in its cheapest class. */
    SmallNetwork through(String number, List<String> calls, String departsAt, int minutes, int secondCheapest) {
        int departs = (int) (Instant.parse(departsAt.replace("Z", ":00Z")).getEpochSecond() / 60);
        int again = departs + minutes + 60;
        return add(
                number,
                leg(1, calls.get(0), calls.get(1), departs, departs + minutes, 9, 9),
                leg(2, calls.get(1), calls.get(2), again, again + minutes, 9, secondCheapest));
    }

    private SmallNetwork add(String number, TimetableLeg... calls) {
        var flight = new FlightNumber(number.substring(0, 2), Integer.parseInt(number.substring(2)), "");
        flights.add(new DatedFlight(flight, DAY, List.of(calls)));
        return this;
    }

    private TimetableLeg leg(int sequence, String from, String to, int departs, int arrives, int other, int cheapest) {
        var seats = new long[Seats.words(CLASSES.size())];
        for (int place = 0; place < CLASSES.size(); place++)
            Seats.put(seats, place, CLASSES.get(place).equals("V") ? cheapest : other);
        return new TimetableLeg(
                ++legs,
                sequence,
                3,
                from,
                to,
                departs,
                arrives,
                "1",
                "",
                "320",
                sequence == 1 ? "" : "XG",
                Border.BY_COUNTRY,
                Border.BY_COUNTRY,
                seats);
    }

    public Timetable timetable() {
        var stations = new Stations(Airports.reference());
        var writer = new TimetableWriter(stations, new ByDistance(), List.of(), CONNECTING_MINUTES, 10_000);
        flights.forEach(writer::add);
        return writer.published();
    }

    /** V costs 10.00 and 1.00 for each 100 km, M twice, J five and F nine times as much. */
    private record ByDistance() implements FareSheet {
        @Override
        public List<String> bookingClasses() {
            return CLASSES;
        }

        @Override
        public List<Fare> between(Airport origin, Airport destination) {
            long adult = 1_000 + Math.round(origin.distanceKm(destination));
            return List.of(
                    fare("F", Cabin.FIRST, adult * 9, true),
                    fare("J", Cabin.BUSINESS, adult * 5, true),
                    fare("M", Cabin.ECONOMY, adult * 2, true),
                    fare("V", Cabin.ECONOMY, adult, false));
        }

        private static Fare fare(String letter, Cabin cabin, long adult, boolean refundable) {
            return new Fare(
                    letter, cabin, letter + "OW", "USD", adult, adult * 3 / 4, adult / 10, 777, refundable, 500);
        }
    }
}
