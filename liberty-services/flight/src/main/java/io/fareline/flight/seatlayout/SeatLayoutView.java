package io.fareline.flight.seatlayout;

import io.fareline.flight.seatmap.CabinPlan;
import java.util.List;

/**
 * The plan that a configuration has.
 *
 * @param byRule whether nobody has set one
 * @param version grows with each plan that is set
 */
public record SeatLayoutView(
        String carrier,
        String aircraftType,
        String configuration,
        boolean byRule,
        int version,
        List<CabinPlan> cabins) {
    static SeatLayoutView of(Equipment equipment, SeatLayouts.Known known) {
        return new SeatLayoutView(
                equipment.carrier(),
                equipment.aircraftType(),
                equipment.configuration(),
                known.isByRule(),
                known.version(),
                known.plan().cabins());
    }
}
