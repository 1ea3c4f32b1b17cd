package io.fareline.flight.holdqueue;

/**
 * Seats that a hold wants on one dated leg.
 *
 * @param segment of the hold, 1 for the first
 * @param timesVersion of the times that were offered
 */
public record LegSeats(long legId, int segment, String bookingClass, int seats, int timesVersion) {}
