package io.fareline.runner.samplenetwork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.network.Airport;
import io.fareline.runner.samplenetwork.Timing.ArrivingAt;
import io.fareline.runner.samplenetwork.Timing.LeavingAt;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimingTest {
    /** 780 km apart, so an hour and a half. */
    private static final Hop HOP =
            Hop.between(airport("LIS", "Europe/Lisbon", 0), airport("AMS", "Europe/Amsterdam", 7.0146));

    private static final LocalDate BEFORE = LocalDate.of(2030, 3, 9);

    private static Airport airport(String iata, String zone, double longitude) {
        return new Airport(iata, "", iata, iata, "XX", ZoneId.of(zone), 0, longitude);
    }

    @Test
    void aDepartureKeepsItsOwnWallClock() {
        assertEquals(90, HOP.blockMinutes());
        assertEquals(
                "2030-03-09T08:00Z[Europe/Lisbon]",
                new LeavingAt(480).departure(HOP, BEFORE).toString());
        var summer = new LeavingAt(480).departure(HOP, LocalDate.of(2030, 6, 1));
        assertEquals("2030-06-01T08:00+01:00[Europe/Lisbon]", summer.toString());
    }

    @Test
    void anArrivalKeepsTheWallClockOfTheOtherEnd() {
        var timing = ArrivingAt.onReference(HOP, BEFORE, 600);
        assertEquals(new ArrivingAt(600, 0), timing);
        var departure = timing.departure(HOP, BEFORE);
        assertEquals("2030-03-09T07:30Z[Europe/Lisbon]", departure.toString());
        assertEquals(
                "2030-03-09T10:00+01:00[Europe/Amsterdam]",
                HOP.arrivalOf(departure).toString());
    }

    @Test
    void anArrivalAfterMidnightBelongsToTheDepartureOfTheDayBefore() {
        var timing = ArrivingAt.onReference(HOP, BEFORE, Timing.DAY_MINUTES + 60);
        assertEquals(new ArrivingAt(60, 1), timing);
        assertEquals(
                "2030-03-09T22:30Z[Europe/Lisbon]",
                timing.departure(HOP, BEFORE).toString());
    }

    /** Paris and Algiers: the clocks of one end go forward, so the departure moves by an hour at the other. */
    @Test
    void aDepartureThatWouldSlipOverMidnightStaysOnItsDate() {
        var hop = Hop.between(airport("ALG", "Africa/Algiers", 0), airport("CDG", "Europe/Paris", 7.0146));
        var early = ArrivingAt.onReference(hop, BEFORE, 100);
        assertEquals(
                "2030-03-09T00:10+01:00[Africa/Algiers]",
                early.departure(hop, BEFORE).toString());
        var clamped = early.departure(hop, LocalDate.of(2030, 6, 1));
        assertEquals("2030-06-01T00:00+01:00[Africa/Algiers]", clamped.toString());

        var summer = LocalDate.of(2030, 6, 1);
        var late = ArrivingAt.onReference(hop, summer, Timing.DAY_MINUTES + 120);
        assertEquals(
                "2030-06-01T23:30+01:00[Africa/Algiers]",
                late.departure(hop, summer).toString());
        assertEquals(
                "2030-03-09T23:55+01:00[Africa/Algiers]",
                late.departure(hop, BEFORE).toString());
    }
}
