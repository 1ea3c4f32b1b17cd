package io.fareline.flight.offersearch;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An offer as clients see it. All sums are for the whole party.
 *
 * @param id the sealed offer itself, to be given back as it is
 * @param cabin of all segments
 * @param bookingClass and fareBasis of the first segment; each segment has its own
 * @param refundable when every segment is
 * @param seatsLeft 0 to 9, where 9 means nine or more: the least of all segments
 * @param stops landings on the way, with or without a change of flight
 * @param connections between the segments, one fewer than those
 */
public record OfferView(
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
        List<ConnectionView> connections,
        List<SegmentView> segments) {

    /** A change from one segment to the next. */
    public record ConnectionView(String airport, long durationMinutes) {}

    /**
     * One flight number from board to off point; the times carry the offset of their airport.
     *
     * @param operatedBy designator of the carrier that flies, or of its flight; null where it is the flight's own carrier
     * @param marketedAs the other flight numbers under which its first leg is sold
     */
    public record SegmentView(
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
            List<LegView> legs) {}

    /** One take-off and landing; a terminal is null where none is known. */
    public record LegView(
            String origin,
            String originTerminal,
            String destination,
            String destinationTerminal,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt,
            long durationMinutes,
            String aircraftType) {}
}
