package io.fareline.client.search;

import io.fareline.client.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A flight at a fare, for the whole party, until it expires. It holds no seats: those may be gone when it is booked.
 *
 * @param id what a booking is made with; say nothing about its content, which may change
 * @param cancellationFee kept back when the booking is cancelled later; null where nothing comes back
 * @param seatsLeft 0 to 9, where 9 means nine or more
 */
public record Offer(
        String id,
        Instant expiresAt,
        Money total,
        Money fare,
        Money taxes,
        Cabin cabin,
        String bookingClass,
        String fareBasis,
        boolean refundable,
        Money cancellationFee,
        int seatsLeft,
        Party passengers,
        List<Segment> segments) {

    /** One flight number from where it is boarded to where it is left. Times carry the offset of their airport. */
    public record Segment(
            String flightNumber,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType,
            List<Leg> legs) {}

    /** One take-off and landing of a segment. A terminal is null where none is known. */
    public record Leg(
            String origin,
            String originTerminal,
            String destination,
            String destinationTerminal,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType) {}
}
