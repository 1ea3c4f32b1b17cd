package io.fareline.client.search;

import static io.fareline.client.search.SearchRequest.text;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;

/** Asks for offers. */
public final class Offers {
    private static final TypeReference<FoundOffers> OFFERS = new TypeReference<>() {};
    private static final TypeReference<FoundSlices> SLICES = new TypeReference<>() {};
    private final Exchange exchange;

    /** For {@link io.fareline.client.Fareline} to make. */
    public Offers(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Itineraries of one way on one date, the cheapest first unless another order is asked for: for each itinerary and
     * cabin the cheapest offer and the cheapest refundable one. What another itinerary beats in every respect is left
     * out.
     */
    public FoundOffers search(OfferQuestion question) {
        var slice = question.slice();
        var wishes = question.wishes();
        var call = Call.get("/v1/offers")
                .with("origin", slice.origin())
                .with("destination", slice.destination())
                .with("departureOn", slice.departureOn())
                .with("departsFrom", text(slice.departs().from()))
                .with("departsUntil", text(slice.departs().until()))
                .with("arrivesFrom", text(slice.arrives().from()))
                .with("arrivesUntil", text(slice.arrives().until()))
                .with("adults", question.party().adults())
                .with("children", question.party().children())
                .with("infants", question.party().infants())
                .with("cabin", question.cabin())
                .with("connections", wishes.connections())
                .with("stops", wishes.stops())
                .with("carriers", together(wishes.carriers()))
                .with("maxTotal", wishes.maxTotal())
                .with("maxDuration", wishes.maxDuration())
                .with("refundable", wishes.refundable())
                .with("order", question.order())
                .with("limit", Pages.checked(question.limit()));
        return exchange.send(call, OFFERS);
    }

    /**
     * A return, or a journey of up to 6 slices: the offers of each, and the cheapest ways to combine them. The offers of
     * a combination are booked with one {@link io.fareline.client.booking.BookingRequest}.
     */
    public FoundSlices search(OfferSearch search) {
        var request = SearchRequest.of(search, Pages.checked(search.limit()));
        return exchange.send(Call.ask("/v1/offer-searches", request), SLICES);
    }

    private static String together(List<String> carriers) {
        return carriers.isEmpty() ? null : String.join(",", carriers);
    }
}
