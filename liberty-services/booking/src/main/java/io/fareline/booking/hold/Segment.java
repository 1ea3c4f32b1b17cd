package io.fareline.booking.hold;

import io.fareline.booking.flight.Hold.HeldSegment;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What the traveller booked from a board point to an off point on one flight number. Times are kept as instants and as
 * station-local times.
 *
 * @param sequence place in the itinerary, from 1
 */
@Embeddable
public record Segment(
        int sequence,
        String flightNumber,
        String origin,
        String destination,
        Instant departsAt,
        LocalDateTime departsLocal,
        Instant arrivesAt,
        LocalDateTime arrivesLocal) {
    public static Segment of(int sequence, HeldSegment held) {
        return new Segment(
                sequence,
                held.flightNumber(),
                held.origin(),
                held.destination(),
                held.departsAt().toInstant(),
                held.departsAt().toLocalDateTime(),
                held.arrivesAt().toInstant(),
                held.arrivesAt().toLocalDateTime());
    }

    /** Departure with the offset that the station had then. */
    public OffsetDateTime departure() {
        return at(departsLocal, departsAt);
    }

    /** Arrival with the offset that the station had then. */
    public OffsetDateTime arrival() {
        return at(arrivesLocal, arrivesAt);
    }

    private static OffsetDateTime at(LocalDateTime local, Instant instant) {
        long offset = local.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond();
        return local.atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)));
    }
}
