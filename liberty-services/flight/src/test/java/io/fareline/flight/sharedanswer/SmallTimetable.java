package io.fareline.flight.sharedanswer;

import io.fareline.flight.connection.Border;
import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.fare.TestFares;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.timetable.DatedFlight;
import io.fareline.flight.timetable.Seats;
import io.fareline.flight.timetable.Timetable;
import io.fareline.flight.timetable.TimetableLeg;
import io.fareline.flight.timetable.TimetableWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Flights of a test, in one booking class, of which each segment costs an adult 120.00 USD in all, and connections of half
 * an hour.
 */
public final class SmallTimetable {
    public static final String CLASS = "Y";
    private final Airports airports = Airports.reference();
    private final TimetableWriter writer = new TimetableWriter(new Stations(airports), sheet(), List.of(), 30, 1_000);
    private long ids;

    /** One leg of a flight that is still to be added. */
    public record Leg(String origin, String departs, String destination, String arrives, String aircraft, String by) {
        public static Leg of(String origin, String departs, String destination, String arrives) {
            return new Leg(origin, departs, destination, arrives, "320", "");
        }
    }

    /** @param legs whose times carry the offset of their airport */
    public SmallTimetable flight(int number, int seats, Leg... legs) {
        var added = new ArrayList<TimetableLeg>();
        for (var leg : legs) added.add(leg(leg, added.size() + 1, seats));
        LocalDate on = OffsetDateTime.parse(legs[0].departs()).toLocalDate();
        writer.add(new DatedFlight(new FlightNumber("XF", number, ""), on, added));
        return this;
    }

    public Timetable published() {
        return writer.published();
    }

    public static AskedRoute asked(String origin, String destination, LocalDate from, LocalDate until) {
        return new AskedRoute(
                origin, destination, List.of(airport(origin)), List.of(airport(destination)), from, until);
    }

    private static Airport airport(String iata) {
        return Airports.reference().find(iata).orElseThrow();
    }

    private TimetableLeg leg(Leg leg, int sequence, int seats) {
        var left = new long[Seats.words(1)];
        Seats.put(left, 0, seats);
        return new TimetableLeg(
                ++ids,
                sequence,
                1,
                leg.origin(),
                leg.destination(),
                minute(leg.departs()),
                minute(leg.arrives()),
                "",
                "2",
                leg.aircraft(),
                leg.by(),
                Border.BY_COUNTRY,
                Border.BY_COUNTRY,
                left);
    }

    private static int minute(String time) {
        return (int) (OffsetDateTime.parse(time).toEpochSecond() / 60);
    }

    private static FareSheet sheet() {
        return new FareSheet() {
            @Override
            public List<String> bookingClasses() {
                return List.of(CLASS);
            }

            @Override
            public List<Fare> between(Airport origin, Airport destination) {
                return List.of(TestFares.refundable(CLASS, 0));
            }
        };
    }
}
