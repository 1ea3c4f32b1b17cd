package io.fareline.flight.offersearch;

import io.fareline.flight.network.Airport;
import io.fareline.flight.search.FareWish;
import io.fareline.flight.search.FindItineraries;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.ItineraryQuestion;
import io.fareline.flight.timetable.Timetable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a timetable has for slices: in each cabin the itineraries that no other beats, at the cheapest fares and, where
 * those differ, at the cheapest refundable ones.
 *
 * @param notBefore minutes since 1970-01-01T00:00Z; earlier departures are not sold any more
 * @param longestConnection minutes
 */
record SliceSearch(Timetable timetable, Preferences wanted, int notBefore, int longestConnection) {
    /** All of them, in the order asked for. */
    List<FoundOffer> offers(Slice slice) {
        var wishes = wishes();
        var found = FindItineraries.forEach(timetable, question(slice), wishes);
        var offers = new ArrayList<FoundOffer>();
        for (int place = 0; place < wishes.size(); place++) add(found.get(place), wishes.get(place), offers);
        offers.sort(FoundOffer.in(wanted.order()));
        return offers;
    }

    private List<FareWish> wishes() {
        var wishes = new ArrayList<FareWish>();
        for (var cabin : wanted.cabins()) {
            if (!wanted.refundable()) wishes.add(new FareWish(cabin, false));
            wishes.add(new FareWish(cabin, true));
        }
        return wishes;
    }

    /** What is cheapest and refundable is also found as the cheapest refundable, and is added as that alone. */
    private void add(List<FoundItinerary> found, FareWish wish, List<FoundOffer> offers) {
        for (var itinerary : found) {
            var offer = new FoundOffer(itinerary, wish.cabin());
            if (isShortEnough(itinerary) && (wish.refundable() || !offer.isRefundable())) offers.add(offer);
        }
    }

    /** It may be left out afterwards: what takes longer beats nothing that takes less time. */
    private boolean isShortEnough(FoundItinerary itinerary) {
        return wanted.maxDuration() == null || itinerary.duration() <= wanted.maxDuration();
    }

    private ItineraryQuestion question(Slice slice) {
        var wishes = new ItineraryQuestion.Wishes(
                wanted.connections() == null ? ItineraryQuestion.MOST_CONNECTIONS : wanted.connections(),
                wanted.stops() == null ? Integer.MAX_VALUE : wanted.stops(),
                wanted.carriers(),
                longestConnection,
                wanted.maxTotal() == null ? Long.MAX_VALUE : wanted.maxTotal(),
                wanted.refundable(),
                slice.departs(),
                slice.arrives());
        return new ItineraryQuestion(
                numbers(slice.origins()),
                numbers(slice.destinations()),
                slice.departureOn(),
                notBefore,
                wanted.party(),
                wanted.cabins().getFirst(),
                wishes,
                wanted.order(),
                Integer.MAX_VALUE);
    }

    private List<Integer> numbers(List<Airport> airports) {
        return airports.stream()
                .map(airport -> timetable.stations().number(airport.iata()))
                .toList();
    }
}
