package io.fareline.flight.timetable;

/**
 * Every dated segment of one route, in the order of departure. Immutable: a change makes a new one. Times are minutes
 * since 1970-01-01T00:00Z.
 */
public final class Departures {
    static final Departures NONE = new Departures(new int[0], new int[0], new int[0], new byte[0]);

    private final int[] departs;
    private final int[] arrives;
    private final int[] firstLegs;
    private final byte[] legCounts;
    private final int shortest;

    Departures(int[] departs, int[] arrives, int[] firstLegs, byte[] legCounts) {
        this.departs = departs;
        this.arrives = arrives;
        this.firstLegs = firstLegs;
        this.legCounts = legCounts;
        int least = Integer.MAX_VALUE;
        for (int place = 0; place < departs.length; place++) least = Math.min(least, arrives[place] - departs[place]);
        shortest = least;
    }

    public int count() {
        return departs.length;
    }

    public int departsAt(int place) {
        return departs[place];
    }

    public int arrivesAt(int place) {
        return arrives[place];
    }

    /** Where its first leg stands among the legs of the timetable; the others follow. */
    public int firstLeg(int place) {
        return firstLegs[place];
    }

    public int legs(int place) {
        return legCounts[place];
    }

    /** Minutes that the quickest of all takes; meaningless when there is none. */
    public int shortest() {
        return shortest;
    }

    /** The first that does not depart before that minute; the count when there is none. */
    public int notBefore(int minute) {
        int low = 0;
        int high = departs.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (departs[middle] < minute) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
