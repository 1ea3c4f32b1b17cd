package io.fareline.bench.race.history;

/**
 * What the seats of a leg were from then on. The first of a leg is how the race found it.
 *
 * @param number ascends for one leg
 * @param transaction that made it, empty for the first
 * @param at while its transaction kept the row locked, microseconds since 1970
 */
public record SeatsVersion(long number, String transaction, long at, long leg, Seats seats) {
    @Override
    public String toString() {
        return "leg %d %s at %d by %s".formatted(leg, seats, at, transaction);
    }
}
