package io.fareline.flight.disruption;

import io.fareline.flight.inventory.StationTime;
import io.fareline.platform.outbox.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A dated leg with sold seats is not what was sold any more.
 *
 * @param seats sold or held when it happened
 * @param after null where the leg is not sold any more
 * @param importId the schedule file that did it
 */
public record FlightDisrupted(
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        int seats,
        List<Change> changes,
        Times before,
        Times after,
        UUID importId,
        Instant disruptedAt) {
    static final String TYPE = "io.fareline.flight.flight-disrupted.v1";

    /** Local times are those of the airport. */
    public record Times(LocalDateTime departsLocal, Instant departsAt, LocalDateTime arrivesLocal, Instant arrivesAt) {
        static Times of(StationTime departure, StationTime arrival) {
            return new Times(departure.local(), departure.instant(), arrival.local(), arrival.instant());
        }
    }

    Event event(long legId, int legVersion) {
        return new Event(TYPE, String.valueOf(legId), legVersion, this);
    }
}
