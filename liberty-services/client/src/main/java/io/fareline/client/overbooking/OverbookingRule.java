package io.fareline.client.overbooking;

import io.fareline.client.search.Cabin;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many seats more than it has a cabin of some flights may sell.
 *
 * @param flightNumber null for every flight of the carrier
 * @param weekdays of the operating date, such as {@code 135}: 1 is Monday
 * @param percent of the cabin's seats, rounded down
 * @param seats and so many more
 * @param most but no more than that in all
 * @param version to be sent with what takes its place, or with its deletion
 */
public record OverbookingRule(
        UUID id,
        String carrier,
        String flightNumber,
        Cabin cabin,
        LocalDate from,
        LocalDate to,
        String weekdays,
        int percent,
        int seats,
        int most,
        String version) {}
