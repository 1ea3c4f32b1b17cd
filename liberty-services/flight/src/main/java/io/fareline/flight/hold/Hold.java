package io.fareline.flight.hold;

import io.fareline.flight.fare.Price;
import io.fareline.flight.inventory.StationTime;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Seats kept for a client, with the segments and the price as they were when it was placed. */
public record Hold(
        UUID id,
        HoldOwner owner,
        byte[] contentHash,
        HoldState state,
        TicketingTimeLimit limit,
        long version,
        String accountingCode,
        Price price,
        List<Segment> segments) {

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
