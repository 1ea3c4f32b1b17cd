package io.fareline.flight.search;

import java.util.Comparator;
import java.util.List;

/** By what the itineraries of an answer are ordered; what is equal by all that counts is
 * ordered by its segments, the fewest first, and then by its legs. */
public enum ItineraryOrder {
    PRICE(Comparator.comparingLong(FoundItinerary::total)
            .thenComparingInt(FoundItinerary::duration)
            .thenComparingInt(FoundItinerary::departsAt)
            .thenComparingInt(FoundItinerary::stops)),
    DURATION(Comparator.comparingInt(FoundItinerary::duration)
            .thenComparingLong(FoundItinerary::total)
            .thenComparingInt(FoundItinerary::departsAt)
            .thenComparingInt(FoundItinerary::stops)),
    DEPARTURE(Comparator.comparingInt(FoundItinerary::departsAt)
            .thenComparingLong(FoundItinerary::total)
            .thenComparingInt(FoundItinerary::duration)
            .thenComparingInt(FoundItinerary::stops));

    private final Comparator<FoundItinerary> comparator;

    ItineraryOrder(Comparator<FoundItinerary> byWhatCounts) {
        comparator = Comparator.comparing(FoundItinerary::currency)
                .thenComparing(byWhatCounts)
                .thenComparingInt(found -> found.segments().size())
                .thenComparing(FoundItinerary::legIds, ItineraryOrder::compare)
                .thenComparing(FoundItinerary::legCounts, ItineraryOrder::compare);
    }

    public Comparator<FoundItinerary> comparator() {
        return comparator;
    }

    private static <T extends Comparable<T>> int compare(List<T> one, List<T> other) {
        for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
            int compared = one.get(place).compareTo(other.get(place));
            if (compared != 0) return compared;
        }
        return Integer.compare(one.size(), other.size());
    }
}
