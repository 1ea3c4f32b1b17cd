package io.fareline.flight.seating;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import io.fareline.flight.seatmap.SeatMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The seats of one dated leg, and those that others have.
 *
 * @param taken by seat, with whether an infant sits on a lap there
 */
public record Deck(SeatMap map, Map<String, Boolean> taken) {
    /** Whether somebody has it. */
    public boolean isTaken(Seat seat) {
        return taken.containsKey(seat.name());
    }

    /** Whether the masks of the seat's block serve an infant already. */
    boolean hasInfantBeside(Seat seat) {
        return map.seats().filter(seat::isSameBlock).anyMatch(each -> taken.getOrDefault(each.name(), false));
    }

    /** Seats of the cabin as they are on all legs: free only where free on each, and special as on any. */
    static List<Seat> common(List<Deck> legs, Cabin cabin) {
        return legs.getFirst().map.of(cabin).stream()
                .map(seat -> common(legs, seat))
                .toList();
    }

    /** What others have on any of the legs. */
    static Map<String, Boolean> taken(List<Deck> legs) {
        var all = new HashMap<String, Boolean>();
        for (var leg : legs) leg.taken.forEach((seat, infant) -> all.merge(seat, infant, Boolean::logicalOr));
        return all;
    }

    private static Seat common(List<Deck> legs, Seat seat) {
        var characteristics = EnumSet.copyOf(seat.characteristics());
        for (var leg : legs) {
            Optional<Seat> there = leg.map.find(seat.name()).filter(each -> each.cabin() == seat.cabin());
            if (there.isPresent()) characteristics.addAll(there.get().characteristics());
            else characteristics.add(Characteristic.NOT_FOR_SALE);
        }
        return new Seat(
                seat.name(), seat.cabin(), seat.row(), seat.rowPlace(), seat.column(), seat.block(), characteristics);
    }
}
