package io.fareline.flight.overbooking;

import io.fareline.flight.schedule.Cabin;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rule as staff read it.
 *
 * @param flightNumber null for every flight of the carrier
 * @param version to be sent with what takes its place, or with its deletion
 */
public record OverbookingRuleView(
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
        String version) {
    static OverbookingRuleView of(OverbookingRule rule) {
        return new OverbookingRuleView(
                rule.id(),
                rule.carrier(),
                FlightScope.name(rule.carrier(), rule.number(), rule.suffix()),
                rule.cabin(),
                rule.firstOn(),
                rule.lastOn(),
                rule.weekdays(),
                rule.percent(),
                rule.seats(),
                rule.most(),
                rule.version());
    }
}
