package io.fareline.client.inventory;

import java.time.LocalDate;

/**
 * Which dated legs are asked for.
 *
 * @param flightNumber null for every flight of the carrier
 * @param leftAtMost only those with a cabin that has no more seats left; null for all
 * @param oversold only those that have sold more than is authorised, or than the aircraft has seats
 */
public record InventoryQuestion(
        String carrier, String flightNumber, LocalDate from, LocalDate to, Integer leftAtMost, boolean oversold) {}
