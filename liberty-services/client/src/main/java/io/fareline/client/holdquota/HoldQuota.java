package io.fareline.client.holdquota;

import java.time.Instant;

/**
 * What a client may hold without paying; null is as configured.
 *
 * @param holdsOfFlight unpaid holds of one dated flight
 * @param seatsOfFlight seats in them
 * @param holds unpaid holds in all
 * @param configured what clients may that have no numbers of their own
 * @param version to be sent with what takes its place; null where the client has none of its own
 * @param setBy who of the staff wanted it; null, as {@code setAt}, where nobody knows
 */
public record HoldQuota(
        String client,
        Integer holdsOfFlight,
        Integer seatsOfFlight,
        Integer holds,
        Configured configured,
        String version,
        String setBy,
        Instant setAt) {
    /** What all clients may but for those with numbers of their own. */
    public record Configured(int holdsOfFlight, int seatsOfFlight, int holds) {}
}
