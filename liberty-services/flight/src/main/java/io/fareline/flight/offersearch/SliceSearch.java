package io.fareline.flight.offersearch;

import io.fareline.flight.network.Airport;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.FindItineraries;
import io.fareline.flight.search.FoundItinerary;
import io.fareline.flight.search.ItineraryQuestion;
import io.fareline.flight.timetable.Timetable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        var offers = new ArrayList<FoundOffer>();
        for (var cabin : wanted.cabins()) offers.addAll(offers(slice, cabin));
        offers.sort(FoundOffer.in(wanted.order()));
        return offers;
    }

    private Set<FoundOffer> offers(Slice slice, Cabin cabin) {
        var offers = new LinkedHashSet<>(find(slice, cabin, wanted.refundable()));
        // What is cheapest and refundable is the cheapest refundable, and beats among those whatever it beats at all.
        if (!offers.stream().allMatch(FoundOffer::isRefundable)) offers.addAll(find(slice, cabin, true));
        return offers;
    }

    private List<FoundOffer> find(Slice slice, Cabin cabin, boolean refundable) {
        return FindItineraries.in(timetable, question(slice, cabin, refundable)).stream()
                .filter(this::isShortEnough)
                .map(itinerary -> new FoundOffer(itinerary, cabin))
                .toList();
    }

    /** It may be left out afterwards: what takes longer beats nothing that takes less time. */
    private boolean isShortEnough(FoundItinerary itinerary) {
        return wanted.maxDuration() == null || itinerary.duration() <= wanted.maxDuration();
    }

    private ItineraryQuestion question(Slice slice, Cabin cabin, boolean refundable) {
        var wishes = new ItineraryQuestion.Wishes(
                wanted.connections() == null ? ItineraryQuestion.MOST_CONNECTIONS : wanted.connections(),
                wanted.stops() == null ? Integer.MAX_VALUE : wanted.stops(),
                wanted.carriers(),
                longestConnection,
                wanted.maxTotal() == null ? Long.MAX_VALUE : wanted.maxTotal(),
                refundable,
                slice.departs(),
                slice.arrives());
        return new ItineraryQuestion(
                numbers(slice.origins()),
                numbers(slice.destinations()),
                slice.departureOn(),
                notBefore,
                wanted.party(),
                cabin,
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
