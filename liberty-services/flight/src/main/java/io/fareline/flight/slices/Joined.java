package io.fareline.flight.slices;

import io.fareline.flight.offersearch.FoundOffer;
import io.fareline.flight.offersearch.OfferView;
import io.fareline.flight.offersearch.SearchAnswer;
import io.fareline.flight.slices.OfferSearchView.CombinationView;
import io.fareline.flight.slices.OfferSearchView.SliceView;
import io.fareline.platform.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was found for each slice, and the combinations of it.
 *
 * @param slices all offers of each, in the order asked for
 */
record Joined(List<List<FoundOffer>> slices, List<List<FoundOffer>> combinations) {
    /** Of each slice so many offers, and those besides that a combination needs. */
    OfferSearchView shown(SearchAnswer answer, int limit) {
        Map<FoundOffer, OfferView> views = new IdentityHashMap<>();
        var shown = new ArrayList<SliceView>();
        for (int slice = 0; slice < slices.size(); slice++)
            shown.add(new SliceView(views(slice, answer, limit, views)));
        return new OfferSearchView(
                shown,
                combinations.stream().map(offers -> combination(offers, views)).toList(),
                answer.asOf());
    }

    private List<OfferView> views(int slice, SearchAnswer answer, int limit, Map<FoundOffer, OfferView> views) {
        var needed = new HashSet<FoundOffer>();
        for (var combination : combinations) needed.add(combination.get(slice));
        var offers = slices.get(slice);
        return IntStream.range(0, offers.size())
                .filter(place -> place < limit || needed.contains(offers.get(place)))
                .mapToObj(offers::get)
                .map(offer -> views.computeIfAbsent(offer, answer::show))
                .toList();
    }

    private static CombinationView combination(List<FoundOffer> offers, Map<FoundOffer, OfferView> views) {
        var ids = offers.stream().map(offer -> views.get(offer).id()).toList();
        long total =
                offers.stream().mapToLong(offer -> offer.itinerary().total()).sum();
        return new CombinationView(
                ids, new Money(total, offers.getFirst().itinerary().currency()));
    }
}
