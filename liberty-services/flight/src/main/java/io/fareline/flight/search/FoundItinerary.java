package io.fareline.flight.search;

import io.fareline.flight.fare.Fare;
import java.util.List;

/**
 * One way to travel, with the cheapest booking class of each segment. Times are minutes since 1970-01-01T00:00Z.
 *
 * @param total for the whole party, in minor units of the currency
 * @param stops landings on the way
 * @param legIds of all its legs in order
 */
public record FoundItinerary(
        List<FoundSegment> segments,
        int departsAt,
        int arrivesAt,
        long total,
        String currency,
        int stops,
        List<Long> legIds) {

    /**
     * One flight number from board to off point.
     *
     * @param firstLeg place of its first leg in the timetable; the others follow
     */
    public record FoundSegment(int firstLeg, int legs, Fare fare) {}

    /** How many legs each segment has. */
    List<Integer> legCounts() {
        return segments.stream().map(FoundSegment::legs).toList();
    }

    /** Minutes from the first departure to the last arrival. */
    public int duration() {
        return arrivesAt - departsAt;
    }
}
