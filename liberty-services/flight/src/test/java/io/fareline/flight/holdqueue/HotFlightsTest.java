package io.fareline.flight.holdqueue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotFlightsTest {
    private long now = 7;
    private final HotFlights flights = new HotFlights(() -> now);

    @Test
    void aFlightThatManyWantIsToldForAMinute() {
        count(100);
        assertEquals(List.of(), flights.hottest(), "the minute is not over");
        after(60);
        assertEquals(List.of(new HotFlights.HotFlight("XF1 of 2030-03-01", 100)), flights.hottest());
        after(60);
        assertEquals(List.of(), flights.hottest());
    }

    @Test
    void aFewAreNothingToSpeakOf() {
        count(59);
        after(60);
        assertEquals(List.of(), flights.hottest());
    }

    @Test
    void afterAPauseNothingIsHot() {
        count(100);
        after(150);
        assertEquals(List.of(), flights.hottest());
    }

    private void count(int holds) {
        flights.count(Collections.nCopies(holds, WantedHold.of("Y", 1L)));
    }

    private void after(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
