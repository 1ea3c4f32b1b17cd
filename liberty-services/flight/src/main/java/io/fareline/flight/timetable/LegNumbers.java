package io.fareline.flight.timetable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Where the leg with an id stands: open addressing over two flat arrays, a dozen bytes for each entry. One thread writes; who
 * reads meanwhile finds a place only together with all that was written there before.
 */
final class LegNumbers {
    static final int NONE = -1;

    private static final VarHandle PLACES = MethodHandles.arrayElementVarHandle(int[].class);

    private final long[] ids;
    private final int[] places;
    private final int mask;

    /** @param most entries that there will ever be */
    LegNumbers(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        ids = new long[size];
        places = new int[size];
        Arrays.fill(places, NONE);
        mask = size - 1;
    }

    void put(long id, int place) {
        int at = at(id);
        ids[at] = id;
        PLACES.setRelease(places, at, place);
    }

    int get(long id) {
        return place(at(id));
    }

    private int at(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (place(at) != NONE && ids[at] != id) at = at + 1 & mask;
        return at;
    }

    private int place(int at) {
        return (int) PLACES.getAcquire(places, at);
    }
}
