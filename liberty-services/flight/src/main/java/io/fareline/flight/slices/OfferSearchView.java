package io.fareline.flight.slices;

import io.fareline.flight.offersearch.OfferView;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * The answer to a question of several slices.
 *
 * @param slices in the order of the question
 * @param combinations one offer of each slice, the cheapest first
 * @param asOf every change of flights and seats that was made before it is in the answer
 */
public record OfferSearchView(List<SliceView> slices, List<CombinationView> combinations, Instant asOf) {
    /** What flies on one slice, in the order asked for. */
    public record SliceView(List<OfferView> offers) {}

    /** Offers to be booked together, in the order of the slices. */
    public record CombinationView(List<String> offerIds, Money total) {}
}
