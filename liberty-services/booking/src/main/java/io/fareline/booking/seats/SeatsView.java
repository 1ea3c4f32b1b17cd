package io.fareline.booking.seats;

import io.fareline.booking.flight.HeldSeats;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of a booking sits where. */
public record SeatsView(UUID bookingId, List<SeatedSegment> segments) {
    /** A segment, leg by leg in the order in which they are flown. */
    public record SeatedSegment(int sequence, List<SeatedLeg> legs) {}

    /** @param changes of seats that passengers could not stay in, because another aircraft flies; the oldest first */
    public record SeatedLeg(
            @Schema(examples = "XF101") String flightNumber,
            @Schema(examples = "LHR") String origin,
            @Schema(examples = "JFK") String destination,
            @Schema(examples = "32N") String aircraftType,
            List<SeatedPassenger> seats,
            List<SeatMove> changes) {}

    /** @param lapInfantId who sits on the passenger's lap, or null */
    public record SeatedPassenger(
            UUID passengerId, @Schema(examples = "12A") String seat, UUID lapInfantId, List<String> characteristics) {}

    /** @param after null where no seat was left, so that another should be chosen */
    public record SeatMove(
            UUID passengerId,
            @Schema(examples = "12A") String before,
            @Schema(examples = "14A") String after,
            Instant changedAt) {}

    static SeatsView of(UUID bookingId, SeatedParty party, HeldSeats held) {
        return new SeatsView(
                bookingId,
                held.segments().stream()
                        .map(segment -> new SeatedSegment(
                                segment.sequence(),
                                segment.legs().stream()
                                        .map(leg -> leg(party, leg))
                                        .toList()))
                        .toList());
    }

    private static SeatedLeg leg(SeatedParty party, HeldSeats.Leg leg) {
        return new SeatedLeg(
                leg.flightNumber(),
                leg.origin(),
                leg.destination(),
                leg.aircraftType(),
                leg.seats().stream()
                        .map(seat -> new SeatedPassenger(
                                party.passenger(seat.passenger()),
                                seat.seat(),
                                party.passenger(seat.lapInfant()),
                                seat.characteristics()))
                        .toList(),
                leg.changes().stream()
                        .map(change -> new SeatMove(
                                party.passenger(change.passenger()),
                                change.before(),
                                change.after(),
                                change.changedAt()))
                        .toList());
    }
}
