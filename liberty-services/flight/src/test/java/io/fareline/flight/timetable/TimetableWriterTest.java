package io.fareline.flight.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.connection.Border;
import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Airport;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableWriterTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final int NOON = (int) DAY.toEpochDay() * 1440 + 720;

    private final Stations stations = new Stations(Airports.reference());
    private final TimetableWriter writer = new TimetableWriter(stations, new OneFare("EUR"), List.of(), 45, 8);

    private record OneFare(String... currencies) implements FareSheet {
        @Override
        public List<String> bookingClasses() {
            return IntStream.range(0, currencies.length)
                    .mapToObj(place -> String.valueOf((char) ('A' + place)))
                    .toList();
        }

        @Override
        public List<Fare> between(Airport origin, Airport destination) {
            var fares = new ArrayList<Fare>();
            for (var currency : currencies)
                fares.add(new Fare("Y", Cabin.ECONOMY, "YOW", currency, 100, 75, 10, 5, true, 0));
            return fares;
        }
    }

    @Test
    void whatIsAddedIsSeenOncePublished() {
        writer.add(flight(1, leg(1, 1, "JFK", "LHR", NOON)));
        var timetable = writer.published();
        assertEquals(List.of(1L), on(timetable, "JFK", "LHR"));
        var leg = timetable.leg(0);
        assertEquals("XA1", leg.flight().toString());
        assertEquals("2027-06-01T08:00-04:00", leg.departsLocal().toString());
        assertEquals("2027-06-01T14:00+01:00", leg.arrivesLocal().toString());
        assertEquals("738", leg.aircraftType());
    }

    @Test
    void oneMayStayAboardWhereLegsMeet() {
        writer.add(flight(1, leg(1, 1, "JFK", "LHR", NOON), leg(2, 2, "LHR", "CDG", NOON + 90)));
        writer.add(flight(2, leg(3, 1, "JFK", "LHR", NOON), leg(4, 3, "LHR", "CDG", NOON + 90)));
        var timetable = writer.published();
        assertEquals(List.of(1L), on(timetable, "JFK", "CDG"), "of the other flight, a leg between is not on sale");
        assertEquals(List.of(2L, 4L), on(timetable, "LHR", "CDG"));
    }

    @Test
    void aFlightThatReturnsIsNotSoldAsAWayToWhereItBegan() {
        writer.add(flight(1, leg(1, 1, "JFK", "LHR", NOON), leg(2, 2, "LHR", "JFK", NOON + 90)));
        assertEquals(List.of(), on(writer.published(), "JFK", "JFK"));
    }

    @Test
    void aChangedFlightTakesThePlaceOfWhatItWas() {
        writer.add(flight(1, leg(1, 1, "JFK", "LHR", NOON)));
        writer.add(flight(2, leg(2, 1, "JFK", "LHR", NOON + 30)));
        var timetable = writer.published();
        writer.replace(List.of(1L), flight(1, leg(1, 1, "JFK", "LHR", NOON + 60)));
        assertEquals(List.of(2L, 1L), on(timetable, "JFK", "LHR"), "in the order of departure");
        writer.replace(List.of(2L), flight(2));
        assertEquals(List.of(1L), on(timetable, "JFK", "LHR"), "and a cancelled one is gone");
        writer.replace(List.of(2L), flight(2, leg(2, 1, "JFK", "CDG", NOON)));
        assertEquals(List.of(2L), on(timetable, "JFK", "CDG"), "until it flies again, elsewhere");
        assertEquals(List.of(1L), on(timetable, "JFK", "LHR"));
    }

    @Test
    void seatsAreThoseOfTheFullestLeg() {
        writer.add(flight(1, leg(1, 1, "JFK", "LHR", NOON), leg(2, 2, "LHR", "CDG", NOON + 90)));
        var timetable = writer.published();
        assertEquals(9, timetable.seatsLeft(0, 2, 0));
        assertTrue(writer.setSeats(2, new long[] {3}));
        assertEquals(3, timetable.seatsLeft(0, 2, 0));
        assertEquals(9, timetable.seatsLeft(0, 1, 0));
        assertFalse(writer.setSeats(99, new long[] {3}), "a leg that is not on sale here");
    }

    @Test
    void moreLegsThanThereIsRoomForAreRefusedAndLeaveNothing() {
        for (int number = 1; number <= 7; number++) writer.add(flight(number, leg(number, 1, "JFK", "LHR", NOON)));
        assertTrue(writer.hasRoomFor(1));
        assertFalse(writer.hasRoomFor(2));
        var two = flight(8, leg(8, 1, "LHR", "JFK", NOON), leg(9, 2, "JFK", "LHR", NOON + 90));
        assertThrows(IllegalStateException.class, () -> writer.add(two));
        assertEquals(List.of(), on(writer.published(), "LHR", "JFK"));
        assertEquals(7, writer.published().legCount());
    }

    @Test
    void anUnknownStationIsRefused() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> writer.add(flight(1, leg(1, 1, "JFK", "QQQ", NOON))));
        assertTrue(refused.getMessage().contains("QQQ"));
    }

    @Test
    void faresOfOneRouteInTwoCurrenciesAreRefused() {
        var mixed = new TimetableWriter(stations, new OneFare("EUR", "USD"), List.of(), 45, 8);
        mixed.add(flight(1, leg(1, 1, "JFK", "LHR", NOON)));
        var timetable = mixed.published();
        var route = timetable.route(stations.number("JFK"), stations.number("LHR"));
        assertThrows(IllegalArgumentException.class, () -> timetable.fares(route));
    }

    private List<Long> on(Timetable timetable, String origin, String destination) {
        var route = timetable.route(stations.number(origin), stations.number(destination));
        if (route == null) return List.of();
        var departures = route.departures();
        return IntStream.range(0, departures.count())
                .mapToObj(place -> timetable.legId(departures.firstLeg(place)))
                .toList();
    }

    private static DatedFlight flight(int number, TimetableLeg... legs) {
        return new DatedFlight(new FlightNumber("XA", number, ""), DAY, List.of(legs));
    }

    private static TimetableLeg leg(long id, int sequence, String origin, String destination, int departsAt) {
        return new TimetableLeg(
                id,
                sequence,
                1,
                origin,
                destination,
                departsAt,
                departsAt + 60,
                "1",
                "",
                "738",
                "",
                Border.BY_COUNTRY,
                Border.BY_COUNTRY,
                new long[] {9});
    }
}
