package io.fareline.flight.inventoryview;

import io.fareline.flight.schedule.Cabin;
import java.util.List;

/**
 * A cabin of a dated leg.
 *
 * @param seats that the aircraft has
 * @param authorised what may be sold of it, more than its seats where it is overbooked
 * @param byHand whether staff set that; else the rules did
 * @param blockReason null where no seats are blocked
 * @param left what may still be sold
 */
public record CabinView(
        Cabin cabin,
        int seats,
        int authorised,
        boolean byHand,
        int blocked,
        String blockReason,
        int sold,
        int left,
        List<ClassView> classes) {}
