package io.fareline.booking.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookupCountsTest {
    private static final Instant MINUTE = Instant.parse("2030-03-01T12:00:00Z");

    @Test
    void aWindowIsAWholeMinute() {
        var window = Window.at(MINUTE);
        assertEquals(window, Window.at(MINUTE.plusSeconds(59)));
        assertNotEquals(window, Window.at(MINUTE.plusSeconds(60)));
        assertEquals(Duration.ofSeconds(60), window.left(MINUTE));
        assertEquals(Duration.ofSeconds(1), window.left(MINUTE.plusSeconds(59)));
    }

    @Test
    void eachClientIsCountedForItselfAndAnewEachMinute() {
        var counts = new OwnCounts(10);
        var window = Window.at(MINUTE);
        assertEquals(1, counts.count("acme", window));
        assertEquals(2, counts.count("acme", window));
        assertEquals(1, counts.count("other", window));
        assertEquals(1, counts.count("acme", Window.at(MINUTE.plusSeconds(60))));
    }

    @Test
    void moreClientsThanCanBeKeptShareOneCount() {
        var counts = new OwnCounts(1);
        var window = Window.at(MINUTE);
        counts.count("acme", window);
        assertEquals(1, counts.count("second", window));
        assertEquals(2, counts.count("third", window));
        assertEquals(2, counts.count("acme", window));
    }
}
