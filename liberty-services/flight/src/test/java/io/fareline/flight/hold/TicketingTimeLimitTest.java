package io.fareline.flight.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketingTimeLimitTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void theLimitItselfIsAlreadyTooLate() {
        var limit = new TicketingTimeLimit(NOW);
        assertTrue(limit.hasPassedAt(NOW));
        assertFalse(limit.hasPassedAt(NOW.minusNanos(1)));
    }

    @Test
    void theEarliestOfAllLimitsCounts() {
        assertEquals(
                NOW.plus(DAY),
                TicketingTimeLimit.after(DAY, NOW, NOW.plus(DAY).plusSeconds(1)).instant());
        assertEquals(
                NOW.plusSeconds(5),
                TicketingTimeLimit.after(DAY, NOW, NOW.plusSeconds(5)).instant());
        var limit = new TicketingTimeLimit(NOW.plus(DAY));
        assertEquals(NOW.plusSeconds(9), limit.noLaterThan(NOW.plusSeconds(9)).instant());
    }

    @Test
    void aClientCannotProlongIt() {
        var limit = new TicketingTimeLimit(NOW);
        assertEquals(limit, limit.noLaterThan(NOW.plus(DAY)));
    }

    @Test
    void itIsKeptAsTheDatabaseKeepsIt() {
        assertEquals(NOW, new TicketingTimeLimit(NOW.plusNanos(999_999)).instant());
    }
}
