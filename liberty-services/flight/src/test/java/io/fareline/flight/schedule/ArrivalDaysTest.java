package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.on;
import static io.fareline.flight.schedule.Schedule.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalDaysTest {
    private static final Line ATLANTIC =
            on("10JUN30").with(37, "JFK21002100-0400").with(55, "LHR09000900+0100");
    private static final Line PACIFIC_EAST =
            on("10JUN30").with(37, "AKL01000100+1200").with(55, "HNL09300930-1000");
    private static final Line PACIFIC_WEST =
            on("10JUN30").with(37, "LAX23002300-0700").with(55, "SYD06300630+1000");

    private static String arrival(Line leg) {
        return single(leg).arrival().local().toString();
    }

    @Test
    void theDayGivenByTheFileIsTaken() {
        assertEquals("2030-06-11T09:00", arrival(ATLANTIC.with(193, "01")));
        assertEquals("2030-06-09T09:30", arrival(PACIFIC_EAST.with(193, "0J")));
        assertEquals("2030-06-12T06:30", arrival(PACIFIC_WEST.with(193, "02")));
    }

    @Test
    void aBlankDayIsTheFirstThatGivesAFlight() {
        assertEquals("2030-06-10T11:15", arrival(on("10JUN30").with(193, "  ")));
        assertEquals("2030-06-11T09:00", arrival(ATLANTIC.with(193, "  ")));
        assertEquals("2030-06-11T09:00", arrival(ATLANTIC.with(193, "0 ")));
        assertEquals("2030-06-09T09:30", arrival(PACIFIC_EAST.with(193, "  ")));
        assertEquals("2030-06-12T06:30", arrival(PACIFIC_WEST.with(193, "  ")));
    }

    @Test
    void theDurationIsCountedBetweenInstants() {
        assertEquals(Duration.ofHours(7), single(ATLANTIC.with(193, "01")).duration());
        assertEquals(
                Duration.ofMinutes(6 * 60 + 30),
                single(PACIFIC_EAST.with(193, "0J")).duration());
        assertEquals(
                Duration.ofMinutes(14 * 60 + 30),
                single(PACIFIC_WEST.with(193, "02")).duration());
    }

    @Test
    void midnightAsTheEndOfADayIsTheNextDate() {
        assertEquals(
                "2030-06-11T00:00", arrival(on("10JUN30").with(40, "21002100").with(58, "24002400")));
        assertEquals(
                "2030-06-11T00:00",
                arrival(on("10JUN30").with(40, "21002100").with(58, "00000000").with(193, "  ")));
        var leaving =
                single(on("10JUN30").with(40, "24002400").with(58, "02150215").with(193, "01"));
        assertEquals("2030-06-11T00:00", leaving.departure().local().toString());
        assertEquals("2030-06-10", leaving.operatingOn().toString());
    }

    @Test
    void passengersAreToldThePassengerTimes() {
        var leg = single(on("10JUN30"));
        assertEquals("2030-06-10T09:00", leg.departure().local().toString());
        assertEquals("2030-06-10T11:15", leg.arrival().local().toString());
    }

    @Test
    void aFlightOfNoTimeOrLessIsAnError() {
        assertEquals(List.of("3:194"), Schedule.of(ATLANTIC.with(193, "00")).errorPlaces());
        var noTime = on("10JUN30").with(58, "10001000");
        assertEquals(List.of("3:194"), Schedule.of(noTime).errorPlaces());
        assertEquals(1, single(noTime.with(58, "10011001")).duration().toMinutes());
    }

    @Test
    void aFlightOfADayOrMoreIsAnError() {
        var whole = on("10JUN30").with(58, "10001000").with(194, "1");
        var schedule = Schedule.of(whole);
        assertEquals(List.of("3:194"), schedule.errorPlaces());
        assertTrue(schedule.reading().errors().getFirst().reason().contains("would take PT24H"));
        assertEquals(24 * 60 - 1, single(whole.with(58, "09590959")).duration().toMinutes());
    }

    @Test
    void aBlankDayOnAFlightThatWouldTakeNoTimeMeansAWholeDayWhichIsAnError() {
        assertEquals(
                List.of("3:194"),
                Schedule.of(on("10JUN30").with(58, "10001000").with(194, " ")).errorPlaces());
    }
}
