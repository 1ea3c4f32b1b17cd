package io.fareline.client.seatblock;

import java.time.Instant;

/**
 * A seat that nobody gets.
 *
 * @param note more than the reason says; null for nothing
 * @param blockedBy who of the staff wanted it
 * @param onAircraft false where the aircraft that is to fly by now has no such seat
 */
public record BlockedSeat(
        String seat, BlockReason reason, String note, String blockedBy, Instant blockedAt, boolean onAircraft) {}
