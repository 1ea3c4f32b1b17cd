package io.fareline.flight.flightlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fareline.flight.sharedanswer.SmallTimetable;
import io.fareline.flight.sharedanswer.SmallTimetable.Leg;
import io.fareline.flight.timetable.Timetable;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListFlightsTest {
    private static final LocalDate DAY = LocalDate.parse("2030-03-04");
    private static final Timetable TIMETABLE = new SmallTimetable()
            .flight(1, 9, leg("2030-03-03", "23:59", "320"))
            .flight(2, 9, leg("2030-03-04", "00:00", "320"))
            .flight(10, 0, leg("2030-03-04", "09:00", "320"))
            .flight(10, 9, leg("2030-03-05", "09:00", "320"))
            .flight(10, 9, leg("2030-03-06", "09:00", "77W"))
            .flight(9, 9, leg("2030-03-05", "23:59", "320"))
            .flight(
                    7,
                    9,
                    new Leg("DXB", "2030-03-04T20:00+04:00", "DOH", "2030-03-04T20:15+03:00", "320", "QQ"),
                    new Leg("DOH", "2030-03-04T23:30+03:00", "BAH", "2030-03-05T00:15+03:00", "321", ""))
            .published();

    @Test
    void aFlightThatIsTheSameOnSomeDaysIsThereOnceWithItsDays() {
        var flights = list("DOH", DAY, DAY.plusDays(2), null, 50).items();
        assertEquals(
                List.of(
                        "00:00 XF2 [2030-03-04]",
                        "09:00 XF10 [2030-03-04, 2030-03-05]",
                        "09:00 XF10 [2030-03-06]",
                        "20:00 XF7 [2030-03-04]",
                        "23:59 XF9 [2030-03-05]"),
                flights.stream()
                        .map(one -> one.departureTime() + " " + one.flightNumber() + " " + one.departureOn())
                        .toList());
        assertEquals("77W", flights.get(2).aircraftType());
        assertEquals(75 + 60, flights.getFirst().durationMinutes());
    }

    @Test
    void aDayIsTheOriginsAndEndsAtItsMidnight() {
        assertEquals(List.of("XF1"), numbers(list("DOH", DAY.minusDays(1), DAY.minusDays(1), null, 50)));
        assertEquals(List.of("XF10", "XF9"), numbers(list("DOH", DAY.plusDays(1), DAY.plusDays(1), null, 50)));
    }

    @Test
    void aFlightOfTwoLegsTellsBothAndWhoFliesThem() {
        var through = list("BAH", DAY, DAY, null, 50).items().getFirst();
        assertEquals("20:00 00:15 +1", times(through));
        assertNull(through.operatedBy(), "the legs differ");
        assertEquals("QQ", through.legs().getFirst().operatedBy());
        assertNull(through.legs().getLast().operatedBy());
        assertEquals(
                List.of(0, 0, 0, 1),
                through.legs().stream()
                        .flatMap(leg -> java.util.stream.Stream.of(leg.departureDay(), leg.arrivalDay()))
                        .toList());
        assertEquals("QQ", list("DOH", DAY, DAY, null, 50).items().getLast().operatedBy());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = list("DOH", DAY, DAY.plusDays(2), after, 2);
            seen.addAll(numbers(page));
            after = page.next();
        } while (after != null);
        assertEquals(List.of("XF2", "XF10", "XF10", "XF7", "XF9"), seen);
        assertNull(list("DOH", DAY, DAY.plusDays(2), null, 5).next(), "five are all");
    }

    @Test
    void whereNothingFliesTheListIsEmpty() {
        assertEquals(List.of(), list("LHR", DAY, DAY, null, 50).items());
    }

    @Test
    void neitherPricesNorSeatsNorCursorsAreShown() {
        var json = JsonbBuilder.create().toJson(list("DOH", DAY, DAY, null, 1));
        assertEquals(
                "{\"items\":[{\"aircraftType\":\"320\",\"arrivalDay\":0,\"arrivalTime\":\"01:15\","
                        + "\"departureOn\":[\"2030-03-04\"],\"departureTime\":\"00:00\",\"destination\":\"DOH\","
                        + "\"durationMinutes\":135,\"flightNumber\":\"XF2\",\"legs\":[{\"aircraftType\":\"320\","
                        + "\"arrivalDay\":0,\"arrivalTime\":\"01:15\",\"departureDay\":0,\"departureTime\":\"00:00\","
                        + "\"destination\":\"DOH\",\"destinationTerminal\":\"2\",\"durationMinutes\":135,"
                        + "\"origin\":\"DXB\"}],\"origin\":\"DXB\"}],\"next\":\"0000.XF2.2030-03-04.DXBDOH\"}",
                json);
    }

    private static Leg leg(String day, String time, String aircraft) {
        var departs = java.time.OffsetDateTime.parse(day + "T" + time + "+04:00");
        var arrives = departs.plusMinutes(135).withOffsetSameInstant(java.time.ZoneOffset.ofHours(3));
        return new Leg("DXB", departs.toString(), "DOH", arrives.toString(), aircraft, "");
    }

    private static FlightList list(String to, LocalDate from, LocalDate until, String after, int limit) {
        return ListFlights.in(
                TIMETABLE, new FlightListQuestion(SmallTimetable.asked("DXB", to, from, until), after, limit));
    }

    private static List<String> numbers(FlightList list) {
        return list.items().stream().map(FlightView::flightNumber).toList();
    }

    private static String times(FlightView flight) {
        return flight.departureTime() + " " + flight.arrivalTime() + " +" + flight.arrivalDay();
    }
}
