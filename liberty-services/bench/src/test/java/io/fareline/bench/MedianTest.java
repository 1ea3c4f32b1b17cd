package io.fareline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void oneSlowTurnDoesNotCount() {
        assertEquals(2, of(1, 60, 2).seconds());
        assertEquals("2.00 s of 1.00 60.00 2.00", of(1, 60, 2).toString());
    }

    @Test
    void ofAnEvenNumberTheMiddleOnesCount() {
        assertEquals(2.5, of(9, 2, 3, 1).seconds());
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThrows(IllegalStateException.class, () -> of().seconds());
    }

    private static Median of(long... seconds) {
        var median = new Median();
        for (long turn : seconds) median.add(Duration.ofSeconds(turn));
        return median;
    }
}
