package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.FoundItinerary.FoundSegment;
import io.fareline.flight.search.ItineraryOrder;
import java.util.Comparator;
import java.util.List;

/** An itinerary in one cabin, each of its segments in a booking class of its own: what becomes an offer if it is shown. */
public record FoundOffer(FoundItinerary itinerary, Cabin cabin) {
    /** The order in which offers of several slices are combined. */
    public static final Comparator<FoundOffer> CHEAPEST_FIRST = in(ItineraryOrder.PRICE);

    /** As itineraries are ordered, then by cabin and booking classes, which no two offers of an itinerary share. */
    static Comparator<FoundOffer> in(ItineraryOrder order) {
        return Comparator.comparing(FoundOffer::itinerary, order.comparator())
                .thenComparing(FoundOffer::cabin)
                .thenComparing(FoundOffer::bookingClasses);
    }

    List<Fare> fares() {
        return itinerary.segments().stream().map(FoundSegment::fare).toList();
    }

    /** What holding it charges. */
    Price price(Party party) {
        return Price.of(fares(), party);
    }

    boolean isRefundable() {
        return itinerary.segments().stream().allMatch(segment -> segment.fare().refundable());
    }

    private String bookingClasses() {
        var letters = new StringBuilder();
        for (var segment : itinerary.segments()) letters.append(segment.fare().bookingClass());
        return letters.toString();
    }
}
