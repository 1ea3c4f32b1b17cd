package io.fareline.flight.inventory;

/** Seats that were sold of one booking class on one dated leg. */
public record SoldSeats(long legId, String bookingClass, int seats) {}
