package io.fareline.client.overbooking;

import io.fareline.client.search.Cabin;
import java.time.LocalDate;

/**
 * A rule to be set.
 *
 * @param flightNumber null for every flight of the carrier
 * @param weekdays of the operating date, such as {@code 135}: 1 is Monday; null for every day
 * @param percent of the cabin's seats, rounded down; null for none
 * @param seats and so many more; null for none
 * @param most but no more than that; null for no limit
 * @param seen version of the rule whose place it takes; null where there was none
 */
public record NewOverbookingRule(
        String carrier,
        String flightNumber,
        Cabin cabin,
        LocalDate from,
        LocalDate to,
        String weekdays,
        Integer percent,
        Integer seats,
        Integer most,
        String seen) {}
