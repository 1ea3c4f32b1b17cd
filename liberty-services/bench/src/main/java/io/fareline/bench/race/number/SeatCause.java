package io.fareline.bench.race.number;

import java.util.Optional;
import java.util.UUID;

/**
 * Why a transaction may seat the passengers of a hold.
 *
 * @param number in one order with those of the steps
 * @param request the one that it remembers, or none where another aircraft moved them
 */
public record SeatCause(long number, String transaction, long at, UUID hold, Optional<UUID> request) {
    @Override
    public String toString() {
        return "hold %s %s at %d by %s"
                .formatted(
                        hold,
                        request.map(id -> "does request for seats " + id).orElse("is seated again"),
                        at,
                        transaction);
    }
}
