package io.fareline.client.search;

import io.fareline.client.Money;
import java.time.Instant;
import java.util.List;

/**
 * What was found for a journey of several slices.
 *
 * @param slices in the order of the question
 * @param combinations the cheapest first
 * @param asOf every change of flights and seats that was made before it is in the answer
 */
public record FoundSlices(List<SliceOffers> slices, List<Combination> combinations, Instant asOf) {
    /** What flies on one slice, in the order asked for; each offer can be booked by itself too. */
    public record SliceOffers(List<Offer> offers) {}

    /**
     * One offer of each slice, the next departing after the one before has arrived.
     *
     * @param offerIds to be booked together, in the order of the slices
     */
    public record Combination(List<String> offerIds, Money total) {}
}
