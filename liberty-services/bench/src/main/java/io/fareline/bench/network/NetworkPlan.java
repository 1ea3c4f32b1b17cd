package io.fareline.bench.network;

import java.time.LocalDate;

/**
 * What network is wanted.
 *
 * @param seed other seeds give other networks of the same kind
 * @param datedFlights how many flights of single days it has in all
 * @param from the first date on which aircraft leave their hubs
 * @param days over how many dates, from that one on
 */
public record NetworkPlan(long seed, long datedFlights, LocalDate from, int days) {
    private static final long MOST_FLIGHTS = 5_000_000;
    private static final int MOST_DAYS = 720;

    public NetworkPlan {
        if (datedFlights < 2 || datedFlights > MOST_FLIGHTS)
            throw new IllegalArgumentException("dated flights out of 2-%d: %d".formatted(MOST_FLIGHTS, datedFlights));
        if (days < 1 || days > MOST_DAYS)
            throw new IllegalArgumentException("days out of 1-%d: %d".formatted(MOST_DAYS, days));
    }

    LocalDate to() {
        return from.plusDays(days - 1L);
    }
}
