package io.fareline.flight.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class StationTimeTest {
    @Test
    void theOffsetFollowsFromTheInstant() {
        assertEquals("2030-06-01T10:00+05:30", text("2030-06-01T10:00", "2030-06-01T04:30:00Z"));
        assertEquals("2030-06-01T23:00-09:30", text("2030-06-01T23:00", "2030-06-02T08:30:00Z"));
        assertEquals("2030-06-01T10:00+14:00", text("2030-06-01T10:00", "2030-05-31T20:00:00Z"));
    }

    @Test
    void theHourThatExistsTwiceIsToldApart() {
        assertEquals("2030-10-27T02:30+02:00", text("2030-10-27T02:30", "2030-10-27T00:30:00Z"));
        assertEquals("2030-10-27T02:30+01:00", text("2030-10-27T02:30", "2030-10-27T01:30:00Z"));
    }

    private static String text(String local, String instant) {
        return new StationTime(LocalDateTime.parse(local), Instant.parse(instant))
                .withOffset()
                .toString();
    }
}
