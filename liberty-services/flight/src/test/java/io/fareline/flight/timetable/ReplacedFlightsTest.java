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
import io.fareline.flight.schedule.FlightNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the one that follows the changes of the database does to a timetable that is read at the same time. */
class ReplacedFlightsTest {
    private static final LocalDate DAY = LocalDate.of(2030, 6, 1);
    private static final FlightNumber FLIGHT = new FlightNumber("XF", 7, "");

    private final Stations stations = new Stations(Airports.reference());
    private final TimetableWriter writer = new TimetableWriter(stations, new NoFares(), List.of(), 60, 6);

    private record NoFares() implements FareSheet {
        @Override
        public List<String> bookingClasses() {
            return List.of("Y");
        }

        @Override
        public List<Fare> between(Airport origin, Airport destination) {
            return List.of();
        }
    }

    @Test
    void aReplacedFlightIsSoldAtItsNewTimesOnly() {
        var timetable = published(leg(1, 1, "DXB", "DOH", 100), leg(2, 2, "DOH", "BAH", 300));
        writer.replace(List.of(1L, 2L), flight(leg(1, 1, "DXB", "DOH", 120), leg(2, 2, "DOH", "BAH", 300)));
        assertEquals(List.of(120), departures(timetable, "DXB", "DOH"));
        assertEquals(List.of(120), departures(timetable, "DXB", "BAH"));
        assertEquals(List.of(300), departures(timetable, "DOH", "BAH"));
    }

    @Test
    void aLegThatIsGoneTakesTheWayAcrossItAlong() {
        var timetable =
                published(leg(1, 1, "DXB", "DOH", 100), leg(2, 2, "DOH", "BAH", 300), leg(3, 3, "BAH", "KWI", 500));
        writer.replace(List.of(1L, 2L, 3L), flight(leg(1, 1, "DXB", "DOH", 100), leg(3, 3, "BAH", "KWI", 500)));
        assertEquals(List.of(100), departures(timetable, "DXB", "DOH"));
        assertEquals(List.of(500), departures(timetable, "BAH", "KWI"));
        assertEquals(List.of(), departures(timetable, "DXB", "KWI"));
        assertEquals(List.of(), departures(timetable, "DOH", "BAH"));
    }

    @Test
    void aFlightThatIsGoneComesBack() {
        var timetable = published(leg(1, 1, "DXB", "DOH", 100));
        writer.replace(List.of(1L), flight());
        assertEquals(List.of(), departures(timetable, "DXB", "DOH"));
        writer.replace(List.of(1L), flight(leg(1, 1, "DXB", "DOH", 100)));
        assertEquals(List.of(100), departures(timetable, "DXB", "DOH"));
    }

    @Test
    void seatsAreThoseOfTheLatestChange() {
        var timetable = published(leg(1, 1, "DXB", "DOH", 100));
        assertTrue(writer.setSeats(1, new long[] {3}));
        assertEquals(3, seats(timetable));
        writer.replace(List.of(1L), flight(leg(1, 1, "DXB", "DOH", 100)));
        assertEquals(9, seats(timetable));
        assertTrue(writer.setSeats(1, new long[] {4}));
        assertEquals(4, seats(timetable));
        assertFalse(writer.setSeats(2, new long[] {5}), "no such leg");
    }

    @Test
    void roomIsUsedUpByWhatWasReplaced() {
        published(leg(1, 1, "DXB", "DOH", 100));
        for (int times = 0; times < 5; times++) {
            assertTrue(writer.hasRoomFor(1));
            writer.replace(List.of(1L), flight(leg(1, 1, "DXB", "DOH", 100)));
        }
        assertFalse(writer.hasRoomFor(1));
        assertTrue(writer.hasRoomFor(0));
        assertThrows(
                IllegalStateException.class, () -> writer.replace(List.of(1L), flight(leg(1, 1, "DXB", "DOH", 100))));
    }

    private Timetable published(TimetableLeg... legs) {
        writer.add(flight(legs));
        return writer.published();
    }

    private static DatedFlight flight(TimetableLeg... legs) {
        return new DatedFlight(FLIGHT, DAY, List.of(legs));
    }

    private static TimetableLeg leg(long id, int sequence, String origin, String destination, int departs) {
        var border = Border.BY_COUNTRY;
        long[] nine = {9};
        return new TimetableLeg(
                id, sequence, 1, origin, destination, departs, departs + 60, "", "", "320", "", border, border, nine);
    }

    private List<Integer> departures(Timetable timetable, String origin, String destination) {
        var route = timetable.route(stations.number(origin), stations.number(destination));
        if (route == null) return List.of();
        var departures = route.departures();
        return IntStream.range(0, departures.count())
                .map(departures::departsAt)
                .boxed()
                .toList();
    }

    private int seats(Timetable timetable) {
        var route = timetable.route(stations.number("DXB"), stations.number("DOH"));
        return timetable.seatsLeft(route.departures().firstLeg(0), 1, 0);
    }
}
