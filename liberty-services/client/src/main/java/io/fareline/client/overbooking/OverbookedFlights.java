package io.fareline.client.overbooking;

import java.time.LocalDate;

/**
 * Flights on sale that shall follow the rules.
 *
 * @param flightNumber null for every flight of the carrier
 */
public record OverbookedFlights(String carrier, String flightNumber, LocalDate from, LocalDate to) {}
