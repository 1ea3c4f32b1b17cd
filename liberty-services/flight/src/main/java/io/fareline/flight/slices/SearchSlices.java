package io.fareline.flight.slices;

import static io.fareline.flight.offer.Refusal.Reason.SLICES_OUT_OF_ORDER;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.offer.Refusal;
import io.fareline.flight.offersearch.FoundOffer;
import io.fareline.flight.offersearch.QuestionRules;
import io.fareline.flight.offersearch.SearchMetrics;
import io.fareline.flight.offersearch.SearchOffers;
import io.fareline.flight.offersearch.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Answers a question of several slices from memory. */
@ApplicationScoped
public class SearchSlices {
    @Inject
    SearchOffers searchOffers;

    @Inject
    QuestionRules rules;

    @Inject
    SearchMetrics metrics;

    @Inject
    FlightSettings settings;

    OfferSearchView search(OfferSearchRequest request) {
        return metrics.counted(
                () -> answer(request), view -> view.combinations().size());
    }

    private OfferSearchView answer(OfferSearchRequest request) {
        var wanted = request.preferences();
        rules.check(wanted.party());
        var slices = slices(request);
        var answer = searchOffers.begin(wanted);
        List<List<FoundOffer>> found = slices.stream().map(answer::find).toList();
        return new Joined(found, cheapest(found, wanted.limit())).shown(answer, wanted.limit());
    }

    private List<Slice> slices(OfferSearchRequest request) {
        var slices = new ArrayList<Slice>();
        for (int place = 0; place < request.slices().size(); place++) slices.add(rules.slice(request.slice(place)));
        for (int place = 1; place < slices.size(); place++)
            refuseEarlier(slices.get(place - 1), slices.get(place), place);
        return slices;
    }

    /** East of the date line it is still the day before when one arrives from the west, but no earlier. */
    private static void refuseEarlier(Slice before, Slice slice, int place) {
        if (slice.departureOn().isBefore(before.departureOn().minusDays(1)))
            throw new Refusal(
                    SLICES_OUT_OF_ORDER, "Slice " + (place + 1) + ": departureOn is before that of the slice before.");
    }

    private List<List<FoundOffer>> cheapest(List<List<FoundOffer>> found, int limit) {
        var currencies = found.getFirst().stream()
                .map(offer -> offer.itinerary().currency())
                .distinct()
                .sorted()
                .toList();
        int turnRound = Math.toIntExact(settings.search().turnRound().toMinutes());
        return currencies.stream()
                .flatMap(currency -> new Combinations(in(currency, found), turnRound).cheapest(limit).stream())
                .limit(limit)
                .toList();
    }

    private List<List<FoundOffer>> in(String currency, List<List<FoundOffer>> found) {
        return found.stream()
                .map(offers -> offers.stream()
                        .filter(offer -> offer.itinerary().currency().equals(currency))
                        .sorted(FoundOffer.CHEAPEST_FIRST)
                        .limit(settings.search().combined())
                        .toList())
                .toList();
    }
}
