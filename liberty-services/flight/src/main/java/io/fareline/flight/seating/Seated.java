package io.fareline.flight.seating;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import java.util.UUID;

/**
 * Who sits where on the aircraft that was.
 *
 * @param cabin that was bought
 * @param position window, aisle or middle
 */
public record Seated(UUID holdId, Traveller traveller, Cabin cabin, String seat, Characteristic position) {
    int row() {
        return Integer.parseInt(seat.substring(0, seat.length() - 1));
    }

    char letter() {
        return seat.charAt(seat.length() - 1);
    }
}
