package io.fareline.flight.timetable;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The dated segments of a route while they are gathered, in any order. */
final class DepartureList {
    /** Bits of a sort key for the place in this list, and for the minutes in the air. */
    private static final int PLACE_BITS = 22;

    private static final int DURATION_BITS = 15;

    private int[] departs = new int[8];
    private int[] arrives = new int[8];
    private int[] firstLegs = new int[8];
    private byte[] legCounts = new byte[8];
    private int size;

    /** Those of a route whose first leg is to be kept. */
    static DepartureList of(Departures departures, IntPredicate keptFirstLeg) {
        var list = new DepartureList();
        for (int place = 0; place < departures.count(); place++)
            if (keptFirstLeg.test(departures.firstLeg(place)))
                list.add(
                        departures.departsAt(place),
                        departures.arrivesAt(place),
                        departures.firstLeg(place),
                        departures.legs(place));
        return list;
    }

    void add(int departsAt, int arrivesAt, int firstLeg, int legs) {
        if (size == departs.length) grow();
        departs[size] = departsAt;
        arrives[size] = arrivesAt;
        firstLegs[size] = firstLeg;
        legCounts[size] = (byte) legs;
        size++;
    }

    /** In the order of departure, then of arrival, then as they were added. */
    Departures sorted() {
        if (size >= 1 << PLACE_BITS) throw new IllegalStateException("a route has " + size + " departures");
        var keys = new long[size];
        for (int place = 0; place < size; place++) keys[place] = key(place);
        Arrays.sort(keys);
        var order = new int[size];
        for (int place = 0; place < size; place++) order[place] = (int) keys[place] & (1 << PLACE_BITS) - 1;
        var counts = new byte[size];
        for (int place = 0; place < size; place++) counts[place] = legCounts[order[place]];
        return new Departures(inOrder(departs, order), inOrder(arrives, order), inOrder(firstLegs, order), counts);
    }

    private long key(int place) {
        long duration = Math.min(arrives[place] - departs[place], (1 << DURATION_BITS) - 1);
        return (long) departs[place] << DURATION_BITS + PLACE_BITS | duration << PLACE_BITS | place;
    }

    private static int[] inOrder(int[] values, int[] order) {
        var sorted = new int[order.length];
        for (int place = 0; place < order.length; place++) sorted[place] = values[order[place]];
        return sorted;
    }

    private void grow() {
        int capacity = size * 2;
        departs = Arrays.copyOf(departs, capacity);
        arrives = Arrays.copyOf(arrives, capacity);
        firstLegs = Arrays.copyOf(firstLegs, capacity);
        legCounts = Arrays.copyOf(legCounts, capacity);
    }
}
