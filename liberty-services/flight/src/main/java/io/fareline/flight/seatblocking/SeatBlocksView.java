package io.fareline.flight.seatblocking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The blocked seats of a dated flight, leg by leg in the order in which they are flown. */
public record SeatBlocksView(String flightNumber, LocalDate operatingOn, List<BlockedLeg> legs) {
    /**
     * One leg.
     *
     * @param version of its blocks and its aircraft, to be sent with a change
     */
    public record BlockedLeg(
            String origin,
            String destination,
            Instant departsAt,
            boolean cancelled,
            String aircraftType,
            String configuration,
            String version,
            List<SeatBlockView> blocks) {}
}
