package io.fareline.client.search;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fareline.client.transport.Call;
import io.fareline.client.transport.Exchange;
import io.fareline.client.transport.Pages;
import java.util.List;

/** Asks for offers. */
public final class Offers {
    private static final TypeReference<Found> FOUND = new TypeReference<>() {};
    private final Exchange exchange;

    record Found(List<Offer> offers) {}

    /** For {@link io.fareline.client.Fareline} to make. */
    public Offers(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Direct flights on that date, the cheapest first: for each flight and cabin the cheapest offer and the cheapest
     * refundable one. Empty where nothing flies or nothing is left.
     */
    public List<Offer> search(OfferQuestion question) {
        var call = Call.get("/v1/offers")
                .with("origin", question.origin())
                .with("destination", question.destination())
                .with("departureOn", question.departureOn())
                .with("adults", question.party().adults())
                .with("children", question.party().children())
                .with("infants", question.party().infants())
                .with("cabin", question.cabin())
                .with("limit", Pages.checked(question.limit()));
        return exchange.send(call, FOUND).offers();
    }
}
