package io.fareline.flight.overbooking;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rule as staff write it.
 *
 * @param flightNumber null for every flight of the carrier
 * @param weekdays of the operating date, 1 is Monday; null for every day
 * @param percent of the cabin's seats, rounded down; null for none
 * @param seats and so many more; null for none
 * @param most but no more than that; null for no limit of its own
 * @param seen version of the rule whose place it takes; null where there was none
 */
@TolerantReader
public record OverbookingRuleRequest(
        @NotNull @Pattern(regexp = CARRIER) String carrier,
        @Pattern(regexp = FLIGHT) String flightNumber,
        @NotNull Cabin cabin,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Pattern(regexp = WEEKDAYS) String weekdays,
        @Min(0) @Max(100) Integer percent,
        @Min(0) @Max(MOST_SEATS) Integer seats,
        @Min(0) @Max(MOST_SEATS) Integer most,
        @Pattern(regexp = Version.FORM) String seen) {
    /** An airline designator. */
    public static final String CARRIER = "[A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3}";

    /** A flight number with its airline. */
    public static final String FLIGHT = "([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})(?!0+(?![0-9]))[0-9]{1,4}[A-Z]?";

    /** Days of the week in their order, 1 is Monday. */
    public static final String WEEKDAYS = "(?=.)1?2?3?4?5?6?7?";

    static final int MOST_SEATS = 999;

    /** @throws InvalidRequest when it cannot be one */
    OverbookingRule rule(UUID id) {
        DateRange.check(from, to);
        var scope = FlightScope.of(carrier, flightNumber);
        return new OverbookingRule(
                id,
                carrier,
                scope.number(),
                scope.suffix(),
                cabin,
                from,
                to,
                weekdays == null ? OverbookingRule.EVERY_DAY : weekdays,
                percent == null ? 0 : percent,
                seats == null ? 0 : seats,
                most == null ? MOST_SEATS : most);
    }
}
