package io.fareline.bench.race.number;

/**
 * A version of a seat by number: that a passenger sits there from then on, or leaves it. A row that is changed leaves
 * before it sits.
 *
 * @param number ascends for one seat, and for one hold, together with the numbers of causes
 * @param transaction that made it, empty for how the race found the seat
 * @param at before its commit, microseconds since 1970
 */
public record SeatStep(long number, String transaction, long at, boolean sits, Sitting sitting) {
    @Override
    public String toString() {
        return "%s %s at %d by %s".formatted(sitting, sits ? "sits" : "leaves", at, transaction);
    }
}
