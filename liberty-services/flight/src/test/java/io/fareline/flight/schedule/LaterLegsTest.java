package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterLegsTest {
    private static final Line FIRST = on("10JUN30")
            .with(37, "LHR20002000+0100")
            .with(55, "DXB06000600+0400")
            .with(193, "01");
    private static final Line SECOND = on("10JUN30")
            .with(12, "02")
            .with(37, "DXB08000800+0400")
            .with(55, "SIN19301930+0800")
            .with(193, "11");

    private static DatedLeg second(Line leg) {
        var schedule = Schedule.of(FIRST, leg);
        assertEquals(List.of(), schedule.reading().errors());
        return schedule.sold().get(1);
    }

    @Test
    void aLaterLegLeavesOnTheDayItsDateVariationSays() {
        var leg = second(SECOND);
        assertEquals("2030-06-11T08:00", leg.departure().local().toString());
        assertEquals("2030-06-11T19:30", leg.arrival().local().toString());
        assertEquals(LocalDate.of(2030, 6, 10), leg.operatingOn());
        assertEquals(2, leg.legSequence());
    }

    @Test
    void aBlankDateVariationMeansTheFirstDepartureAfterTheArrivalBefore() {
        assertEquals(
                "2030-06-11T08:00",
                second(SECOND.with(193, "  ")).departure().local().toString());
        var nextMorning = SECOND.with(40, "05300530").with(58, "17001700").with(193, "  ");
        assertEquals("2030-06-12T05:30", second(nextMorning).departure().local().toString());
        var atOnce = SECOND.with(40, "06000600").with(193, "  ");
        assertEquals("2030-06-11T06:00", second(atOnce).departure().local().toString());
    }

    /** Tuesdays and Fridays in June, and a second leg on the morning after. */
    private static final Line WEEKLY = FIRST.with(15, "04JUN3028JUN30 2  5  ");

    private static List<String> departures(Line leg) {
        var schedule = Schedule.of(WEEKLY, leg);
        assertEquals(List.of(), schedule.reading().errors());
        return schedule.sold().stream()
                .filter(each -> each.legSequence() == 2)
                .map(each -> each.operatingOn() + " " + each.departure().local().toLocalDate())
                .toList();
    }

    @Test
    void datesAndDaysOfALaterLegMayBeTheFlightsOrMovedAlongWithItsDeparture() {
        var flights = departures(SECOND.with(15, "04JUN3028JUN30 2  5  "));
        assertEquals("2030-06-04 2030-06-05", flights.getFirst());
        assertEquals("2030-06-28 2030-06-29", flights.getLast());
        assertEquals(8, flights.size());
        var moved = SECOND.with(15, "05JUN3029JUN30  3  6 ");
        assertEquals(flights, departures(moved));
        assertEquals(flights, departures(moved.with(193, "  ")), "also where the day is left blank");
    }

    @Test
    void datesThatAreNotExactlyMovedAreTheFlights() {
        assertEquals(
                "2030-06-05 2030-06-06",
                departures(SECOND.with(15, "05JUN3028JUN30  3  6 ")).getFirst(),
                "the last date is not");
        assertEquals(
                "2030-06-07 2030-06-08",
                departures(SECOND.with(15, "05JUN3029JUN30 2  5  ")).getFirst(),
                "the days are not");
        assertEquals(
                "2030-06-05 2030-06-05",
                departures(SECOND.with(15, "05JUN3029JUN30  3  6 ").with(193, "00"))
                        .getFirst(),
                "it leaves on the day of the flight");
    }

    @Test
    void movedDatesReachAsFarAsTheFlights() {
        var until = new SellingPeriod(Schedule.ALL.now(), LocalDate.of(2030, 6, 11));
        var legs = Schedule.of(until, WEEKLY, SECOND.with(15, "05JUN3029JUN30  3  6 "));
        assertEquals(6, legs.sold().size());
        assertEquals(10, legs.summary().beyondHorizon());
    }

    @Test
    void aThirdLegFollowsTheSecond() {
        var third = on("10JUN30").with(12, "03").with(37, "SIN23002300+0800").with(55, "MEL08300830+1000");
        var legs = Schedule.of(FIRST, SECOND.with(193, "  "), third.with(193, "  "))
                .sold();
        assertEquals("2030-06-11T23:00", legs.get(2).departure().local().toString());
        assertEquals("2030-06-12T08:30", legs.get(2).arrival().local().toString());
        assertEquals(LocalDate.of(2030, 6, 10), legs.get(2).operatingOn());
    }

    @Test
    void aLegWhoseNeighbourIsMissingIsReadWithAWarning() {
        assertEquals(List.of("3:12"), Schedule.of(SECOND).warningPlaces());
        assertEquals(List.of("4:12"), Schedule.of(FIRST, SECOND.with(12, "03")).warningPlaces());
        assertEquals(List.of("4:12"), Schedule.of(FIRST, SECOND.with(6, " 102")).warningPlaces());
        assertEquals(List.of("4:12"), Schedule.of(FIRST, SECOND.with(10, "02")).warningPlaces());
    }

    @Test
    void legsThatDoNotMeetAreAWarning() {
        assertEquals(List.of("4:37"), Schedule.of(FIRST, SECOND.with(37, "AUH")).warningPlaces());
        assertEquals(List.of(), Schedule.of(FIRST, SECOND).warningPlaces());
    }

    @Test
    void aDepartureAtTheEndOfTheDayOfArrivalIsNotADayLater() {
        var untilMidnight = on("10JUN30").with(37, "LHR18001800+0100").with(55, "MAD24002400+0200");
        var fromMidnight =
                on("10JUN30").with(12, "02").with(37, "MAD24002400+0200").with(55, "LPA01300130+0100");
        var legs = Schedule.of(untilMidnight, fromMidnight.with(193, "  ")).sold();
        assertEquals("2030-06-11T00:00", legs.get(1).departure().local().toString());
    }

    @Test
    void aLaterLegIsSoldThoughItsFlightBeganMonthsAgo() {
        var legs = new ArrayList<Line>();
        for (int sequence = 1; sequence <= 99; sequence++) {
            var there = sequence % 2 == 1;
            var leg = there
                    ? on("10JUN30").with(37, "LHR09000900+0100").with(55, "CDG08300830+0200")
                    : on("10JUN30").with(37, "CDG08000800+0200").with(55, "LHR07300730+0100");
            legs.add(leg.with(12, "%02d".formatted(sequence)).with(193, "  "));
        }
        var now = new SellingPeriod(Instant.parse("2030-09-10T00:00:00Z"), LocalDate.of(2031, 12, 31));
        var schedule = Schedule.of(now, legs.toArray(Line[]::new));
        assertEquals(List.of(), schedule.reading().errors());
        var last = schedule.sold().getLast();
        assertEquals(LocalDate.of(2030, 6, 10), last.operatingOn());
        assertTrue(last.departure().local().toLocalDate().isAfter(LocalDate.of(2030, 9, 10)));
    }

    @Test
    void alsoWhereTheFlightsPeriodHasNoBeginning() {
        var first = WEEKLY.with(15, "00XXX00");
        for (var period : List.of("00XXX0028JUN30 2  5  ", "00XXX0029JUN30  3  6 ")) {
            var schedule = Schedule.of(first, SECOND.with(15, period));
            assertEquals(List.of(), schedule.reading().errors(), period);
            var second = schedule.sold().stream()
                    .filter(each -> each.legSequence() == 2)
                    .map(each ->
                            each.operatingOn() + " " + each.departure().local().toLocalDate())
                    .toList();
            assertEquals("2030-06-28 2030-06-29", second.getLast(), period);
            assertEquals(
                    schedule.sold().stream()
                            .filter(each -> each.legSequence() == 1)
                            .map(DatedLeg::operatingOn)
                            .toList(),
                    schedule.sold().stream()
                            .filter(each -> each.legSequence() == 2)
                            .map(DatedLeg::operatingOn)
                            .toList(),
                    period);
        }
    }
}
