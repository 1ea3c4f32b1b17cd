package io.fareline.flight.overbookingapplication;

import io.fareline.flight.overbooking.FlightScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How far it has come.
 *
 * @param flightNumber null for every flight of the carrier
 * @param legs that were looked at
 * @param changed those of them whose numbers changed
 * @param kept those of them with a cabin that has sold more than the rules give it, and keeps that
 * @param finishedAt null while it goes on
 */
public record OverbookingApplicationView(
        UUID id,
        String carrier,
        String flightNumber,
        LocalDate from,
        LocalDate to,
        Instant askedAt,
        int legs,
        int changed,
        int kept,
        Instant finishedAt) {
    static OverbookingApplicationView of(OverbookingApplication application) {
        var scope = application.scope();
        return new OverbookingApplicationView(
                application.id(),
                scope.carrier(),
                FlightScope.name(scope.carrier(), scope.number(), scope.suffix()),
                application.firstOn(),
                application.lastOn(),
                application.askedAt(),
                application.legs(),
                application.changed(),
                application.kept(),
                application.finishedAt());
    }
}
