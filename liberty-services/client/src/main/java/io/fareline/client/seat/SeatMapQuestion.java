package io.fareline.client.seat;

import java.time.LocalDate;

/** A flight as an offer or a booking names it. @param departureOn local date at the origin */
public record SeatMapQuestion(String flightNumber, LocalDate departureOn, String origin, String destination) {}
