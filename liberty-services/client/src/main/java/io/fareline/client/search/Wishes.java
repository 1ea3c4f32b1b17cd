package io.fareline.client.search;

import java.util.List;

/**
 * What is not to be offered. Null is no limit.
 *
 * @param connections the most changes of flight, 0 to 2
 * @param stops the most landings on the way, with or without a change of flight
 * @param carriers designators of those whose flights count, at most 10; empty for anybody's
 * @param maxTotal the most that the whole party pays for one slice, in minor units
 * @param maxDuration the most minutes from departure to arrival
 * @param refundable whether only refundable fares count
 */
public record Wishes(
        Integer connections,
        Integer stops,
        List<String> carriers,
        Long maxTotal,
        Integer maxDuration,
        boolean refundable) {
    /** Everything is to be offered. */
    public static final Wishes NONE = new Wishes(null, null, List.of(), null, null, false);
    /** Only flights that need no change. */
    public static final Wishes DIRECT = new Wishes(0, null, List.of(), null, null, false);

    /** Copies the list. */
    public Wishes {
        carriers = List.copyOf(carriers);
    }
}
