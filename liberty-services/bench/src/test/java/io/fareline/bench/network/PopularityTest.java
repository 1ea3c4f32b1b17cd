package io.fareline.bench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airports;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PopularityTest {
    private static final int DRAWS = 20_000;

    private final Popularity popularity = Popularity.among(
            List.of(station("LHR", 1), station("JFK", 0.9), station("CDG", 0.8), station("INV", 0.02)));

    @Test
    void pairsAreDrawnAsOftenAsTheyAreAskedFor() {
        var random = new SplittableRandom(5);
        int found = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            var pair = popularity.draw(random);
            assertNotEquals(pair.origin(), pair.destination());
            if (pair.origin().iata().equals("LHR") && pair.destination().iata().equals("JFK")) found++;
        }
        assertEquals(popularity.share("LHR", "JFK"), found / (double) DRAWS, 0.02);
    }

    @Test
    void sharesAddUpAndFollowGravity() {
        var codes = List.of("LHR", "JFK", "CDG", "INV");
        double sum = 0;
        for (var origin : codes) for (var destination : codes) sum += popularity.share(origin, destination);
        assertEquals(1, sum, 1e-9);
        assertTrue(popularity.share("LHR", "JFK") > 10 * popularity.share("INV", "JFK"));
    }

    @Test
    void whatIsNotServedIsNotAskedFor() {
        assertEquals(0, popularity.share("LHR", "LHR"));
        assertEquals(0, popularity.share("LHR", "SYD"));
        assertThrows(IllegalArgumentException.class, () -> Popularity.among(List.of(station("LHR", 1))));
    }

    private static Station station(String iata, double weight) {
        return new Station(Airports.reference().find(iata).orElseThrow(), weight, true);
    }
}
