package io.fareline.bench.race.history;

import java.util.Map;
import java.util.UUID;

/**
 * A hold as the database has it at the end, with what it counts on each leg. The limit is in microseconds since 1970.
 */
public record KeptHold(UUID id, String state, long limit, Map<Long, Seat> legs) {
    static final String BARRED = "BARRED";

    /** How many seats of which booking class. */
    public record Seat(String bookingClass, int seats) {}

    public KeptHold {
        legs = Map.copyOf(legs);
    }

    /** Whether it has its seats still. */
    public boolean isLiving() {
        return state.equals("HELD") || state.equals("CONFIRMED");
    }
}
