package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who travels, and what counts for all slices of a question alike. A number that was left away is null.
 *
 * @param cabin empty for every cabin
 * @param connections the most changes of flight in a slice
 * @param stops the most landings on the way, with or without a change of flight
 * @param carriers whose flight numbers count; empty for anybody's
 * @param maxTotal the most that the whole party pays for a slice, in minor units
 * @param maxDuration the most minutes from departure to arrival
 * @param limit the most offers to answer with for each slice
 */
public record Preferences(
        Party party,
        Optional<Cabin> cabin,
        Integer connections,
        Integer stops,
        Set<String> carriers,
        Long maxTotal,
        Integer maxDuration,
        boolean refundable,
        ItineraryOrder order,
        int limit) {
    public Preferences {
        carriers = Set.copyOf(carriers);
    }

    List<Cabin> cabins() {
        return cabin.map(List::of).orElseGet(() -> List.of(Cabin.values()));
    }

    /** How much work a question of so many slices is, beside one of one slice in one cabin on one date. */
    public int cost(int slices) {
        return slices * cabins().size();
    }
}
