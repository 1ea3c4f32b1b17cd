package io.fareline.bench.race.history;

import java.util.UUID;

/**
 * A committed change of a hold's state.
 *
 * @param number ascends for one hold
 * @param transaction that made it
 * @param at before its commit, microseconds since 1970
 * @param before empty where there was none
 */
public record HoldChange(long number, String transaction, long at, UUID hold, String before, String after) {
    boolean isPlacing() {
        return before.isEmpty() && after.equals("HELD");
    }

    /** What it does to the seats that are sold: 1 takes those of the hold, -1 gives them back. */
    public int sign() {
        if (isPlacing()) return 1;
        return after.equals("RELEASED") || after.equals("EXPIRED") ? -1 : 0;
    }

    @Override
    public String toString() {
        return "hold %s %s -> %s at %d by %s"
                .formatted(hold, before.isEmpty() ? "none" : before, after, at, transaction);
    }
}
