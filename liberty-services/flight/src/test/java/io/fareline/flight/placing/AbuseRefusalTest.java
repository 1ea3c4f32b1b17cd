package io.fareline.flight.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.hold.Refusal.Reason;
import io.fareline.flight.holdqueue.Verdict;
import io.fareline.flight.holdqueue.Verdict.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AbuseRefusalTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "BLOCKED, HOLDS_BLOCKED",
        "BACK_OFF, TOO_MANY_UNPAID_HOLDS",
        "RAN_OUT_BEFORE, SAME_HOLD_RAN_OUT",
        "QUOTA, HOLD_QUOTA_REACHED",
        "FLIGHT_QUOTA, HOLD_QUOTA_OF_FLIGHT_REACHED"
    })
    void eachVerdictAgainstAClientHasItsReason(Outcome outcome, Reason reason) {
        assertEquals(
                reason,
                AbuseRefusal.of(verdict(outcome), "XF1 of 2030-03-02", NOW).reason());
    }

    @Test
    void theDetailSaysWhatTheClientCanActOn() {
        var flight = AbuseRefusal.of(verdict(Outcome.FLIGHT_QUOTA), "XF1 of 2030-03-02", NOW);
        assertTrue(flight.getMessage().contains("XF1 of 2030-03-02"), flight.getMessage());
        var again = AbuseRefusal.of(verdict(Outcome.RAN_OUT_BEFORE), "", NOW);
        assertTrue(again.getMessage().contains("from 2030-03-01T12:01:31Z on"), again.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PLACED", "KNOWN", "SOLD_OUT", "NOT_ON_SALE", "CHANGED", "BUSY"})
    void nothingElseIsAgainstAClient(Outcome outcome) {
        assertThrows(IllegalArgumentException.class, () -> AbuseRefusal.of(verdict(outcome), "", NOW));
    }

    private static Verdict verdict(Outcome outcome) {
        return new Verdict(outcome, 0, "000", NOW.plusMillis(90_500));
    }
}
