package io.fareline.client.seatblock;

import io.fareline.client.seatblock.BlockedFlight.BlockedLeg;
import java.time.LocalDate;
import java.util.List;

/**
 * Which seats of a dated leg nobody gets from now on, and which can be had again; what is not named stays.
 *
 * @param seen version of the leg as it was looked at
 * @param moveOccupants whether those who sit in the seats are given others, or none; else they are in the way
 */
public record SeatBlockChange(
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        String seen,
        List<NewBlock> block,
        List<String> unblock,
        boolean moveOccupants) {
    /** One seat. @param note more than the reason says, and nothing about a person; null for nothing */
    public record NewBlock(String seat, BlockReason reason, String note) {}

    /** Nothing yet, of a leg as it was looked at. */
    public static SeatBlockChange of(BlockedFlight flight, BlockedLeg seen) {
        return new SeatBlockChange(
                flight.flightNumber(),
                flight.operatingOn(),
                seen.origin(),
                seen.destination(),
                seen.version(),
                List.of(),
                List.of(),
                false);
    }

    /** The same, and these seats are blocked. */
    public SeatBlockChange blocking(List<NewBlock> seats) {
        return new SeatBlockChange(flightNumber, operatingOn, origin, destination, seen, seats, unblock, moveOccupants);
    }

    /** The same, and these seats can be had again. */
    public SeatBlockChange unblocking(List<String> seats) {
        return new SeatBlockChange(flightNumber, operatingOn, origin, destination, seen, block, seats, moveOccupants);
    }

    /** The same, and whoever sits there is given another seat, or none. */
    public SeatBlockChange movingOccupants() {
        return new SeatBlockChange(flightNumber, operatingOn, origin, destination, seen, block, unblock, true);
    }
}
