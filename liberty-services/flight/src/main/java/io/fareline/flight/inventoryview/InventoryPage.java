package io.fareline.flight.inventoryview;

import io.fareline.flight.authorisation.ControlledLeg;
import java.util.List;

/**
 * Some of the dated legs that were asked for, by flight number and date.
 *
 * @param after what to ask with for the next page; null on the last one
 */
public record InventoryPage(List<InventoryLegView> legs, String after) {
    /** @param more whether there are legs behind these */
    static InventoryPage of(List<ControlledLeg> found, boolean more) {
        return new InventoryPage(
                found.stream().map(InventoryLegView::of).toList(), more ? place(found.getLast()) : null);
    }

    private static String place(ControlledLeg last) {
        var flight = last.leg().flight();
        return flight.number() + "," + flight.suffix() + "," + last.leg().operatingOn() + ","
                + last.leg().id();
    }
}
