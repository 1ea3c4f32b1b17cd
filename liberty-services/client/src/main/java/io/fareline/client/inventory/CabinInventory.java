package io.fareline.client.inventory;

import io.fareline.client.search.Cabin;
import java.util.List;

/**
 * A cabin of a dated leg.
 *
 * @param seats that the aircraft has
 * @param authorised what may be sold of it, more than its seats where it is overbooked
 * @param byHand whether staff set that; else the overbooking rules did
 * @param blockReason null where no seats are blocked
 * @param left what may still be sold
 */
public record CabinInventory(
        Cabin cabin,
        int seats,
        int authorised,
        boolean byHand,
        int blocked,
        String blockReason,
        int sold,
        int left,
        List<ClassInventory> classes) {}
