package io.fareline.booking.flight;

import io.fareline.platform.problem.TolerantReader;
import java.time.Instant;
import java.util.List;

/** Who of a hold sits where, as flight tells it. */
@TolerantReader
public record HeldSeats(List<Segment> segments) {
    /** A segment, leg by leg. */
    @TolerantReader
    public record Segment(int sequence, List<Leg> legs) {}

    /** @param changes of seats that passengers could not stay in */
    @TolerantReader
    public record Leg(
            String flightNumber,
            String origin,
            String destination,
            String aircraftType,
            List<Seat> seats,
            List<Change> changes) {}

    /** @param lapInfant the place of the infant in the party, or null */
    @TolerantReader
    public record Seat(int passenger, String seat, Integer lapInfant, List<String> characteristics) {}

    /** @param after null where no seat was left */
    @TolerantReader
    public record Change(int passenger, String before, String after, Instant changedAt) {}
}
