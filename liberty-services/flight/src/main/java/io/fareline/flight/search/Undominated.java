package io.fareline.flight.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The itineraries that none of the others beats. One beats another when it departs no earlier, arrives no later, costs
 * no more and stops no more often, and is better in one of these; those that are equal in all stay beside each other.
 */
final class Undominated {
    private int[] departs = new int[64];
    private int[] arrives = new int[64];
    private long[] totals = new long[64];
    private int[] stops = new int[64];
    private FoundItinerary[] found = new FoundItinerary[64];
    private int size;

    /**
     * Whether one of them beats every itinerary with that departure that is at least as late, as dear and with as many
     * stops as this.
     */
    boolean beats(int departsAt, int arrivesAt, long total, int stopCount) {
        for (int place = 0; place < size; place++)
            if (departs[place] >= departsAt
                    && arrives[place] <= arrivesAt
                    && totals[place] <= total
                    && stops[place] <= stopCount
                    && (departs[place] > departsAt
                            || arrives[place] < arrivesAt
                            || totals[place] < total
                            || stops[place] < stopCount)) return true;
        return false;
    }

    /** Adds one that none of them beats, and drops those that it beats. */
    void add(FoundItinerary added) {
        int kept = 0;
        for (int place = 0; place < size; place++) if (!isBeaten(place, added)) move(place, kept++);
        size = kept;
        if (size == found.length) grow(size * 2);
        set(size++, added);
    }

    List<FoundItinerary> all() {
        return new ArrayList<>(Arrays.asList(found).subList(0, size));
    }

    /** The same itineraries, which from now on become others. */
    Undominated copy() {
        var copy = new Undominated();
        while (copy.found.length < size) copy.grow(copy.found.length * 2);
        for (int place = 0; place < size; place++) copy.set(place, found[place]);
        copy.size = size;
        return copy;
    }

    private boolean isBeaten(int place, FoundItinerary by) {
        return by.departsAt() >= departs[place]
                && by.arrivesAt() <= arrives[place]
                && by.total() <= totals[place]
                && by.stops() <= stops[place]
                && (by.departsAt() > departs[place]
                        || by.arrivesAt() < arrives[place]
                        || by.total() < totals[place]
                        || by.stops() < stops[place]);
    }

    private void move(int from, int to) {
        if (from != to) set(to, found[from]);
    }

    private void set(int place, FoundItinerary itinerary) {
        departs[place] = itinerary.departsAt();
        arrives[place] = itinerary.arrivesAt();
        totals[place] = itinerary.total();
        stops[place] = itinerary.stops();
        found[place] = itinerary;
    }

    private void grow(int capacity) {
        departs = Arrays.copyOf(departs, capacity);
        arrives = Arrays.copyOf(arrives, capacity);
        totals = Arrays.copyOf(totals, capacity);
        stops = Arrays.copyOf(stops, capacity);
        found = Arrays.copyOf(found, capacity);
    }
}
