package io.fareline.flight.seatblocking;

import io.fareline.flight.seatblock.BlockReason;
import io.fareline.flight.seatblock.BlockedSeat;
import io.fareline.flight.seatmap.SeatMap;
import java.time.Instant;

/**
 * A seat that nobody gets.
 *
 * @param note more about it, null for nothing
 * @param blockedBy who of the staff wanted it
 * @param onAircraft false where the aircraft that is to fly by now has no such seat
 */
public record SeatBlockView(
        String seat, BlockReason reason, String note, String blockedBy, Instant blockedAt, boolean onAircraft) {
    static SeatBlockView of(BlockedSeat block, SeatMap map) {
        return new SeatBlockView(
                block.seat(),
                block.reason(),
                block.note(),
                block.blockedBy(),
                block.blockedAt(),
                map.find(block.seat()).isPresent());
    }
}
