package io.fareline.client.search;

import io.fareline.client.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An itinerary at its fares, for the whole party, until it expires. It holds no seats: those may be gone when it is booked.
 *
 * @param id what a booking is made with; say nothing about its content, which may change
 * @param cabin of all segments
 * @param bookingClass of the first segment; each has its own
 * @param fareBasis of the first segment; each has its own
 * @param refundable when every segment is
 * @param cancellationFee kept back when the booking is cancelled later; null where nothing comes back
 * @param seatsLeft 0 to 9, where 9 means nine or more: the least of all segments
 * @param stops landings on the way, with or without a change of flight
 * @param connections between the segments, one fewer than those
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
        int stops,
        long durationMinutes,
        List<Connection> connections,
        List<Segment> segments) {

    /** A change from one segment to the next. */
    public record Connection(String airport, long durationMinutes) {}

    /**
     * One flight number from where it is boarded to where it is left. Times carry the offset of their airport.
     *
     * @param operatedBy designator of the carrier that flies, or of its flight; null where it is the flight's own carrier
     * @param marketedAs the other flight numbers under which its first leg is sold
     */
    public record Segment(
            String flightNumber,
            String operatedBy,
            List<String> marketedAs,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType,
            String bookingClass,
            String fareBasis,
            Money fare,
            Money taxes,
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
