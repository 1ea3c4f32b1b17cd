package io.fareline.flight.authorisation;

import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.schedule.Cabin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

/**
 * A dated leg as staff see it: when it flies, what its aircraft has, what may be sold and is, and what was set by hand.
 *
 * @param seats of its aircraft, by cabin
 */
public record ControlledLeg(ScheduledLeg leg, Map<Cabin, Integer> seats, LegInventory inventory, HandSet hand) {
    static ControlledLeg read(ResultSet row) throws SQLException {
        return new ControlledLeg(
                ScheduledLeg.read(row),
                Layout.seats(row.getString("configuration")),
                LegInventory.read(row),
                HandSets.read(row));
    }

    public ControlledLeg with(LegInventory changed, HandSet set) {
        return new ControlledLeg(leg, seats, changed, set);
    }

    /** All that staff can set or that equipment decides, and nothing of what is sold: what a version is made of. */
    public String settable() {
        var layout = inventory.layout();
        return leg.id() + " " + layout.bookingClasses() + layout.classCabins() + Arrays.toString(layout.authorised())
                + layout.cabins() + Arrays.toString(layout.cabinAuthorised())
                + Arrays.toString(inventory.restrictions().blocked())
                + inventory.restrictions().closedClasses() + seats + hand + inventory.onSale();
    }
}
