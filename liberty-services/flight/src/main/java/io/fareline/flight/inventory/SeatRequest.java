package io.fareline.flight.inventory;

/**
 * Seats of one booking class on one dated leg.
 *
 * @param timesVersion the leg's times that the buyer was shown; not looked at when seats are given back
 */
public record SeatRequest(long legId, String bookingClass, int seats, int timesVersion) {}
