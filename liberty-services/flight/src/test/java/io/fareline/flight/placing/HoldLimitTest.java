package io.fareline.flight.placing;

import static io.fareline.flight.hold.Refusal.Reason.DEPARTS_TOO_SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.clocks.TestClocks;
import io.fareline.flight.fare.TestFares;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.holdabuse.LimitTable;
import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.inventory.TestLegs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldLimitTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CLOSES = Duration.ofMinutes(30);
    private static final Duration SHORT = Duration.ofMinutes(20);
    private static final ScheduledLeg OUT = TestLegs.departingAt(7, "2030-03-01T10:00:00Z");
    private static final ScheduledLeg BACK = TestLegs.departingAt(3, "2030-03-09T10:00:00Z");
    private static final Instant DEPARTURE = OUT.departure().instant();
    private static final Instant TWO_DAYS_BEFORE = DEPARTURE.minus(Duration.ofDays(2));

    private final PlaceHold placeHold = new PlaceHold();

    @BeforeEach
    void settings() {
        placeHold.clocks = TestClocks.of(DAY, CLOSES, new LimitTable.Row(Duration.ofDays(2), SHORT));
    }

    @Test
    void theFirstDepartureDecidesHowLongAHoldLasts() {
        assertEquals(TWO_DAYS_BEFORE.plus(DAY), limit(TWO_DAYS_BEFORE, null));
        var closer = TWO_DAYS_BEFORE.plusMillis(1);
        assertEquals(closer.plus(SHORT), limit(closer, null));
    }

    @Test
    void aClientShortensItAndCannotProlongIt() {
        var now = DEPARTURE.minus(DAY);
        assertEquals(now.plusSeconds(9), limit(now, now.plusSeconds(9)));
        assertEquals(now.plus(SHORT), limit(now, now.plus(DAY)));
    }

    @Test
    void itEndsWithTheSaleOfTheFlight() {
        var closes = DEPARTURE.minus(CLOSES);
        assertEquals(closes, limit(closes.minusSeconds(1), null));
        var refusal = assertThrows(Refusal.class, () -> limit(closes, null));
        assertEquals(DEPARTS_TOO_SOON, refusal.reason());
    }

    private Instant limit(Instant now, Instant holdUntil) {
        var request = new HoldRequest(UUID.randomUUID(), List.of(), List.of(), holdUntil);
        var itinerary = new Itinerary(List.of(segment(OUT), segment(BACK)));
        return placeHold.limit(request, itinerary, now).instant();
    }

    private static Itinerary.Segment segment(ScheduledLeg leg) {
        return new Itinerary.Segment(TestFares.refundable("Y", 0), List.of(), List.of(leg));
    }
}
