package io.fareline.admin.overbooking;

import io.fareline.admin.inventory.Cabin;
import io.fareline.admin.inventory.InventoryChangeRequest;
import io.fareline.admin.lostupdate.Seen;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A rule as staff write it.
 *
 * @param flightNumber left out for every flight of the carrier
 * @param weekdays of the operating date, 1 is Monday; left out for every day
 * @param percent of the cabin's seats, rounded down
 * @param seats and so many more
 * @param most but no more than that
 * @param seen version of the rule whose place it takes; left out where there was none
 */
public record OverbookingRuleRequest(
        @NotNull @Pattern(regexp = InventoryChangeRequest.CARRIER)
        String carrier,

        @Pattern(regexp = InventoryChangeRequest.FLIGHT) String flightNumber,
        @NotNull Cabin cabin,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Pattern(regexp = InventoryChangeRequest.WEEKDAYS) String weekdays,
        @Min(0) @Max(100) Integer percent,
        @Min(0) @Max(999) Integer seats,
        @Min(0) @Max(999) Integer most,
        @Pattern(regexp = Seen.FORM) String seen) {}
