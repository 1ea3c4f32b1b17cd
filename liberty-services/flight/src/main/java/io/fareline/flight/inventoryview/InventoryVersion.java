package io.fareline.flight.inventoryview;

import io.fareline.flight.authorisation.ControlledLeg;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * What of some legs staff can set, in one word. It is worked out and not stored, so that an import and the rules change it
 * too; sales do not, since nobody's change gets lost by them.
 */
public final class InventoryVersion {
    private static final int BYTES = 16;

    private InventoryVersion() {}

    /** The same for the same legs in any order. */
    public static String of(Collection<ControlledLeg> legs) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            legs.stream()
                    .sorted(Comparator.comparingLong(leg -> leg.leg().id()))
                    .forEach(leg -> digest.update((leg.settable() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
