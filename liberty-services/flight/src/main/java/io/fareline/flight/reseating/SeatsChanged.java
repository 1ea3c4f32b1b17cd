package io.fareline.flight.reseating;

import io.fareline.platform.outbox.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Passengers of a hold could not stay in their seats of a dated leg. */
public record SeatsChanged(
        UUID holdId,
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        List<Change> changes,
        Instant changedAt) {
    static final String TYPE = "io.fareline.flight.seats-changed.v1";

    /** One passenger, by the number in the party. @param after null where no seat was left */
    public record Change(int passenger, String before, String after) {}

    Event event(long version) {
        return new Event(TYPE, holdId.toString(), version, this);
    }
}
