package io.fareline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void aPercentileIsOfAllThatWereAdded() {
        for (int millis = 20_000; millis >= 1; millis--) latencies.add(millis * 1_000_000L);
        assertEquals(20_000, latencies.count());
        assertEquals(10_000, latencies.percentile(0.5));
        assertEquals(19_800, latencies.percentile(0.99));
    }

    @Test
    void ofNothingItIsEndless() {
        assertEquals(Double.POSITIVE_INFINITY, latencies.percentile(0.99));
    }
}
