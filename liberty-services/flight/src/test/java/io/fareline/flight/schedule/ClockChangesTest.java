package io.fareline.flight.schedule;

import static io.fareline.flight.schedule.Schedule.on;
import static io.fareline.flight.schedule.Schedule.single;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.SsimText.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockChangesTest {
    /** London to Paris over the night when clocks change. */
    private static Line london(String date, String departure, String variation) {
        return on(date).with(40, departure + departure + variation).with(58, "05000500+0200");
    }

    private static Line sydney(String date, String departure, String variation) {
        return on(date).with(37, "SYD" + departure + departure + variation).with(55, "MEL06000600+1000");
    }

    private static String departure(Line leg) {
        return single(leg).departure().at().toOffsetDateTime().toString();
    }

    @Test
    void aTimeThatDoesNotExistMovesForwardByTheGapInTheNorth() {
        assertEquals("2030-03-31T00:59Z", departure(london("31MAR30", "0059", "+0000")));
        assertEquals("2030-03-31T02:00+01:00", departure(london("31MAR30", "0100", "+0000")));
        assertEquals("2030-03-31T02:59+01:00", departure(london("31MAR30", "0159", "+0100")));
        assertEquals("2030-03-31T02:00+01:00", departure(london("31MAR30", "0200", "+0100")));
    }

    @Test
    void aTimeThatDoesNotExistMovesForwardByTheGapInTheSouth() {
        assertEquals("2030-10-06T01:59+10:00", departure(sydney("06OCT30", "0159", "+1000")));
        assertEquals("2030-10-06T03:30+11:00", departure(sydney("06OCT30", "0230", "+1000")));
        assertEquals("2030-10-06T03:00+11:00", departure(sydney("06OCT30", "0300", "+1100")));
    }

    @Test
    void ofATimeThatExistsTwiceTheFilesUtcVariationChoosesInTheNorth() {
        assertEquals("2030-10-27T01:30+01:00", departure(london("27OCT30", "0130", "+0100")));
        assertEquals("2030-10-27T01:30Z", departure(london("27OCT30", "0130", "+0000")));
    }

    @Test
    void ofATimeThatExistsTwiceTheFilesUtcVariationChoosesInTheSouth() {
        assertEquals("2030-04-07T02:30+11:00", departure(sydney("07APR30", "0230", "+1100")));
        assertEquals("2030-04-07T02:30+10:00", departure(sydney("07APR30", "0230", "+1000")));
    }

    @Test
    void ofATimeThatExistsTwiceTheEarlierIsTakenWhenTheFileFitsNeither() {
        assertEquals("2030-10-27T01:30+01:00", departure(london("27OCT30", "0130", "+0500")));
        assertEquals("2030-04-07T02:30+11:00", departure(sydney("07APR30", "0230", "+0900")));
    }

    @Test
    void outsideOfTheOverlapTheTzDatabaseDecidesAgainstTheFile() {
        assertEquals("2030-10-27T00:59+01:00", departure(london("27OCT30", "0059", "+0000")));
        assertEquals("2030-10-27T02:00Z", departure(london("27OCT30", "0200", "+0100")));
    }

    @Test
    void theOffsetChangesInTheMiddleOfAPeriod() {
        var legs = Schedule.of(on("26OCT30").with(22, "27OCT30")).sold();
        assertEquals("+01:00", legs.get(0).departure().at().getOffset().toString());
        assertEquals("Z", legs.get(1).departure().at().getOffset().toString());
    }

    @Test
    void theDurationOfAFlightOverTheClockChangeIsTheRealOne() {
        var beforeMidnight = london("26OCT30", "2330", "+0100").with(193, "01");
        assertEquals(Duration.ofMinutes(5 * 60 + 30), single(beforeMidnight).duration());
    }

    @Test
    void aDifferenceFromTheTzDatabaseIsOneWarningPerEndAndRecord() {
        var leg = on("26OCT30").with(22, "29OCT30"); // +0100 and +0200, right on the first date only
        var schedule = Schedule.of(leg);
        assertEquals(List.of("3:48", "3:66"), schedule.warningPlaces());
        assertEquals(
                "UTC variation +01:00 of LHR is Z by the tz database, which is used (3 dates, first 2030-10-27)",
                schedule.reading().warnings().getFirst().text());
        assertEquals(4, schedule.sold().size());
    }

    @Test
    void aTimeThatDoesNotExistIsAWarning() {
        var schedule = Schedule.of(london("31MAR30", "0130", "+0100"));
        assertEquals(List.of("3:40"), schedule.warningPlaces());
        assertTrue(
                schedule.reading().warnings().getFirst().text().startsWith("01:30 does not exist at LHR"),
                () -> schedule.reading().warnings().toString());
    }

    @Test
    void aRightFileHasNoWarnings() {
        var schedule = Schedule.of(on("01JUN30").with(22, "30JUN30"));
        assertEquals(List.of(), schedule.reading().warnings());
        assertEquals(0, schedule.reading().warningCount());
    }
}
