package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;

/** That somebody sits there. */
public record Placement(Traveller traveller, Seat seat) {}
