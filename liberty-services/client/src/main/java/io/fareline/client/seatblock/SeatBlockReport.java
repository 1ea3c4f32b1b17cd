package io.fareline.client.seatblock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a change did.
 *
 * @param version to be sent with the next change
 * @param blocked seats that were not, or not so
 * @param unblocked seats that were
 * @param moved passengers who could not stay in their seats
 * @param blocks all that are blocked now
 */
public record SeatBlockReport(
        UUID id,
        Instant changedAt,
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        String version,
        List<String> blocked,
        List<String> unblocked,
        List<MovedPassenger> moved,
        List<BlockedSeat> blocks) {
    /** One of a hold, by the number in the party. @param after null where no seat was left */
    public record MovedPassenger(UUID holdId, int passenger, String before, String after) {}
}
