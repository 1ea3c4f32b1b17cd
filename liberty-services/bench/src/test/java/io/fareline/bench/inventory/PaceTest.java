package io.fareline.bench.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofSeconds(2));

    @Test
    void percentilesAreOfWhatWasDone() {
        for (int millis = 1; millis <= 100; millis++) pace.add(millis * 1_000_000L);
        pace.addFailure("refused");
        pace.addFailure("refused");
        assertEquals(50, pace.percentile(0.5));
        assertEquals(99, pace.percentile(0.99));
        assertEquals(50, pace.perSecond());
        assertEquals(2, pace.failed());
        assertEquals(Map.of("refused", 2), pace.failures());
    }

    @Test
    void ofNothingThereIsNoTime() {
        assertEquals(Double.POSITIVE_INFINITY, pace.percentile(0.99));
    }
}
