package io.fareline.flight.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.TestFares;
import io.fareline.flight.offersearch.FoundOffer;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.FoundItinerary.FoundSegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final int TURN_ROUND = 60;
    private long ids;

    @Test
    void theyAreTheCheapestOfAllThatThereAre() {
        int full = 0;
        for (int seed = 0; seed < 400; seed++) {
            var slices = slices(new Random(seed));
            int limit = 1 + seed % 20;
            var expected = all(slices).stream().limit(limit).toList();
            assertEquals(expected, new Combinations(slices, TURN_ROUND).cheapest(limit), "seed " + seed);
            if (expected.size() == limit) full++;
        }
        assertTrue(full > 100 && full < 400, "limits that were reached: " + full);
    }

    @Test
    void oneDepartsATurnRoundAfterTheOneBeforeHasArrivedAndNoSooner() {
        var out = List.of(offer(0, 100, 10));
        assertEquals(
                1,
                new Combinations(List.of(out, List.of(offer(160, 300, 10))), TURN_ROUND)
                        .cheapest(5)
                        .size());
        assertEquals(
                0,
                new Combinations(List.of(out, List.of(offer(159, 300, 10))), TURN_ROUND)
                        .cheapest(5)
                        .size());
    }

    @Test
    void aSliceWithoutOffersLeavesNothingToCombine() {
        assertEquals(List.of(), new Combinations(List.of(List.of(offer(0, 1, 1)), List.of()), 0).cheapest(5));
        assertEquals(List.of(), new Combinations(List.of(List.of(), List.of(offer(0, 1, 1))), 0).cheapest(5));
    }

    /** Of 400^6 combinations none can be tried but those that are found. */
    @Test
    void manyOffersOfManySlicesTakeNoTime() {
        var random = new Random(7);
        var slices = new ArrayList<List<FoundOffer>>();
        for (int slice = 0; slice < 6; slice++) slices.add(offers(random, 400, slice * 1_000, 900));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertEquals(
                        50, new Combinations(slices, TURN_ROUND).cheapest(50).size()));
    }

    private List<List<FoundOffer>> slices(Random random) {
        var slices = new ArrayList<List<FoundOffer>>();
        int count = 1 + random.nextInt(4);
        for (int slice = 0; slice < count; slice++) slices.add(offers(random, random.nextInt(9), slice * 200, 500));
        return slices;
    }

    private List<FoundOffer> offers(Random random, int count, int from, int within) {
        var offers = new ArrayList<FoundOffer>();
        for (int made = 0; made < count; made++) {
            int departs = from + random.nextInt(within);
            offers.add(offer(departs, departs + 30 + random.nextInt(200), 100 + random.nextInt(8)));
        }
        offers.sort(FoundOffer.CHEAPEST_FIRST);
        return offers;
    }

    private FoundOffer offer(int departs, int arrives, long total) {
        var segment = new FoundSegment(0, 1, TestFares.refundable("Y", 0));
        return new FoundOffer(
                new FoundItinerary(List.of(segment), departs, arrives, total, "USD", 0, List.of(++ids)), Cabin.ECONOMY);
    }

    /** Every one that there is, the cheapest first, then by the places of its offers. */
    private static List<List<FoundOffer>> all(List<List<FoundOffer>> slices) {
        List<List<FoundOffer>> all = List.of(List.of());
        for (var offers : slices) {
            var longer = new ArrayList<List<FoundOffer>>();
            for (var before : all)
                for (var offer : offers) {
                    if (!before.isEmpty()
                            && offer.itinerary().departsAt()
                                    < before.getLast().itinerary().arrivesAt() + TURN_ROUND) continue;
                    var one = new ArrayList<>(before);
                    one.add(offer);
                    longer.add(one);
                }
            all = longer;
        }
        return all.stream()
                .sorted(Comparator.comparingLong(CombinationsTest::total))
                .toList();
    }

    private static long total(List<FoundOffer> offers) {
        return offers.stream().mapToLong(offer -> offer.itinerary().total()).sum();
    }
}
