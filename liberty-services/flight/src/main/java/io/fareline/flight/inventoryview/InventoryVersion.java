package io.fareline.flight.inventoryview;

import io.fareline.flight.authorisation.ControlledLeg;
import io.fareline.flight.lostupdate.Version;
import java.util.Collection;
import java.util.Comparator;

/**
 * What of some legs staff can set, in one word. It is worked out and not stored, so that an import and the rules change it
 * too; sales do not, since nobody's change gets lost by them.
 */
public final class InventoryVersion {
    private InventoryVersion() {}

    /** The same for the same legs in any order. */
    public static String of(Collection<ControlledLeg> legs) {
        return Version.of(legs.stream()
                .sorted(Comparator.comparingLong(leg -> leg.leg().id()))
                .map(leg -> leg.settable().toString())
                .toList());
    }
}
