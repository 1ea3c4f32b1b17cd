package io.fareline.flight.seatlayout;

import io.fareline.flight.seatmap.CabinPlan;
import java.util.List;

/**
 * The plan that a configuration has.
 *
 * @param byRule whether nobody has set one
 * @param version to be sent with what takes its place, or with its removal
 */
public record SeatLayoutView(
        String carrier,
        String aircraftType,
        String configuration,
        boolean byRule,
        String version,
        List<CabinPlan> cabins) {
    static SeatLayoutView of(Equipment equipment, SeatLayouts.Known known) {
        return new SeatLayoutView(
                equipment.carrier(),
                equipment.aircraftType(),
                equipment.configuration(),
                known.isByRule(),
                known.seen(),
                known.plan().cabins());
    }
}
