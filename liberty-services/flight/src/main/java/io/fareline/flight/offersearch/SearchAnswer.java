package io.fareline.flight.offersearch;

import java.time.Instant;
import java.util.List;

/** What one question is answered with: one state of the memory and one moment from which its offers count. */
public final class SearchAnswer {
    private final SliceSearch search;
    private final Instant asOf;
    private final OfferViews views;

    SearchAnswer(SliceSearch search, Instant asOf, OfferViews views) {
        this.search = search;
        this.asOf = asOf;
        this.views = views;
    }

    /** Every change of flights and seats that was made before it is in the answer. */
    public Instant asOf() {
        return asOf;
    }

    /** All offers of the slice, however many, in the order asked for. */
    public List<FoundOffer> find(Slice slice) {
        return search.offers(slice);
    }

    /** The offer sealed, for clients to see. */
    public OfferView show(FoundOffer offer) {
        return views.of(offer);
    }
}
