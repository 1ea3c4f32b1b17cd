package io.fareline.flight.overbookingapplication;

import io.fareline.flight.overbooking.DateRange;
import io.fareline.flight.overbooking.FlightScope;
import io.fareline.flight.overbooking.OverbookingRuleRequest;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.problem.TolerantReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * Which legs shall follow the rules as they are now.
 *
 * @param flightNumber null for every flight of the carrier
 */
@TolerantReader
public record OverbookingApplicationRequest(
        @NotNull @Pattern(regexp = OverbookingRuleRequest.CARRIER)
        String carrier,

        @Pattern(regexp = OverbookingRuleRequest.FLIGHT) String flightNumber,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {
    /** @throws InvalidRequest when there can be no such legs */
    FlightScope scope() {
        DateRange.check(from, to);
        return FlightScope.of(carrier, flightNumber);
    }
}
