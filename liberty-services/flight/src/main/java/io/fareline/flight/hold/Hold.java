package io.fareline.flight.hold;

import io.fareline.flight.fare.Price;
import io.fareline.flight.inventory.StationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Seats kept for a client, with the segments as they were when it was placed.
 *
 * @param limit until when the seats are kept
 * @param priceGuaranteedUntil until when the price stays, no later than the limit; from then on it is worked out anew
 * @param extensions the requests that have prolonged it
 */
public record Hold(
        UUID id,
        HoldOwner owner,
        byte[] contentHash,
        HoldState state,
        TicketingTimeLimit limit,
        Instant priceGuaranteedUntil,
        List<UUID> extensions,
        long version,
        String accountingCode,
        Price price,
        List<Segment> segments) {

    public boolean isPriceGuaranteedAt(Instant now) {
        return now.isBefore(priceGuaranteedUntil);
    }

    public Instant firstDeparture() {
        return segments.getFirst().departure().instant();
    }

    /** A segment as it was sold. */
    public record Segment(
            int sequence,
            String flightNumber,
            LocalDate operatingOn,
            String origin,
            String destination,
            StationTime departure,
            StationTime arrival,
            String originTerminal,
            String destinationTerminal,
            String aircraftType,
            String cabin,
            String bookingClass,
            String fareBasis) {}
}
