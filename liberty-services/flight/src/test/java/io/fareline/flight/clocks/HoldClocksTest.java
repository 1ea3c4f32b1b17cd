package io.fareline.flight.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.flight.holdabuse.LimitTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldClocksTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NEAR = Duration.ofDays(2);
    private static final Duration SHORT = Duration.ofMinutes(20);
    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private final HoldClocks clocks = TestClocks.of(DAY, Duration.ofMinutes(30), new LimitTable.Row(NEAR, SHORT));

    @Test
    void thePriceEndsBeforeTheSpaceFarFromDeparture() {
        assertEquals(NOW.plus(TestClocks.GUARANTEE), guaranteed(NOW.plus(DAY)));
        assertEquals(NOW.plus(TestClocks.GUARANTEE), guaranteed(NOW.plus(TestClocks.GUARANTEE)));
    }

    @Test
    void thePriceNeverOutlivesTheSpace() {
        var limit = NOW.plus(TestClocks.GUARANTEE).minusMillis(1);
        assertEquals(limit, guaranteed(limit));
        assertEquals(NOW.plus(SHORT), guaranteed(NOW.plus(SHORT)));
    }

    @Test
    void closeToDepartureAHoldIsProlongedByAsLittleAsANewOneIsGiven() {
        assertEquals(NOW.plus(DAY), clocks.latest(NOW.plus(NEAR), NOW).instant());
        assertEquals(
                NOW.plus(SHORT),
                clocks.latest(NOW.plus(NEAR).minusMillis(1), NOW).instant());
    }

    private Instant guaranteed(Instant limit) {
        return clocks.priceGuaranteedUntil(new TicketingTimeLimit(limit), NOW);
    }
}
