package io.fareline.flight.seatassignment;

import io.fareline.flight.seatmap.Characteristic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who of a hold sits where. */
public record SeatsView(UUID holdId, List<SeatedSegment> segments) {
    /** A segment, leg by leg in the order in which they are flown. */
    public record SeatedSegment(int sequence, List<SeatedLeg> legs) {}

    /** @param changes of seats that passengers could not stay in, the oldest first */
    public record SeatedLeg(
            String flightNumber,
            String origin,
            String destination,
            String aircraftType,
            List<SeatedPassenger> seats,
            List<SeatMove> changes) {}

    /** @param lapInfant the number of the infant on the lap, or null */
    public record SeatedPassenger(
            int passenger, String seat, Integer lapInfant, List<Characteristic> characteristics) {}

    /** @param after null where no seat was left */
    public record SeatMove(int passenger, String before, String after, Instant changedAt) {}
}
