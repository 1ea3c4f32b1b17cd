package io.fareline.client.holdquota;

/**
 * What a client shall be allowed to hold without paying; null is as configured, and one of them is not null.
 *
 * @param holdsOfFlight unpaid holds of one dated flight
 * @param seatsOfFlight seats in them
 * @param holds unpaid holds in all
 * @param seen version of what the client had of its own; null where it had nothing
 */
public record NewHoldQuota(Integer holdsOfFlight, Integer seatsOfFlight, Integer holds, String seen) {}
