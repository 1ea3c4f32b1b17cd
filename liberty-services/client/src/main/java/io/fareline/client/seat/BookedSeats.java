package io.fareline.client.seat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who of a booking sits where. */
public record BookedSeats(UUID bookingId, List<OnSegment> segments) {
    /** A segment, leg by leg. */
    public record OnSegment(int sequence, List<OnLeg> legs) {}

    /** @param changes of seats that passengers could not stay in, the oldest first */
    public record OnLeg(
            String flightNumber,
            String origin,
            String destination,
            String aircraftType,
            List<Seated> seats,
            List<Change> changes) {}

    /** @param lapInfantId who sits on the passenger's lap, or null */
    public record Seated(UUID passengerId, String seat, UUID lapInfantId, List<String> characteristics) {}

    /** @param after null where no seat was left */
    public record Change(UUID passengerId, String before, String after, Instant changedAt) {}
}
