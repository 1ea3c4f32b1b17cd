package io.fareline.bench.search.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.bench.connection.Connection.Skimmed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpFigureTest {
    @Test
    void halfOfTheAnswersAndTwiceTheP99AreKept() {
        assertTrue(HttpFigure.isKept(0.5, 2, 0));
        assertFalse(HttpFigure.isKept(0.49, 2, 0));
        assertFalse(HttpFigure.isKept(0.5, 2.01, 0));
    }

    @Test
    void nothingIsKeptByAnswersThatWereNone() {
        assertFalse(HttpFigure.isKept(1, 1, 1));
    }

    @Test
    void refusalsAreNoAnswers() {
        var tally = new Tally();
        for (int millis = 1; millis <= 100; millis++) tally.add(new Skimmed(200, 10), millis * 1_000_000L);
        tally.add(new Skimmed(429, 500), 1);
        tally.addFailure();
        tally.over(Duration.ofSeconds(10));
        assertEquals(2, tally.bad());
        assertEquals(10, tally.perSecond());
        assertEquals(10, tally.meanBytes());
        assertEquals(99, tally.percentile(0.99));
        assertEquals(Double.POSITIVE_INFINITY, new Tally().percentile(0.99));
    }

    @Test
    void theConstantAnswerIsTheOneNearestToTheMeanSize() {
        assertArrayEquals(new byte[40], MeanAnswer.in(List.of(new byte[90], new byte[1], new byte[2], new byte[40])));
    }
}
