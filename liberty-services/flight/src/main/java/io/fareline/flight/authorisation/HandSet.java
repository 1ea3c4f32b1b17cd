package io.fareline.flight.authorisation;

import java.util.Map;
import java.util.TreeMap;

/**
 * What staff set by hand on a dated leg; everything else follows the rules. Classes and cabins are known by their letters.
 *
 * @param classes authorised numbers of booking classes
 * @param cabins authorised numbers of cabins
 * @param blockReasons why seats of a cabin are blocked
 * @param closedClasses letters of the classes that are closed by themselves
 * @param closed whether nothing at all is sold, whatever equipment comes
 */
public record HandSet(
        Map<String, Integer> classes,
        Map<String, Integer> cabins,
        Map<String, String> blockReasons,
        String closedClasses,
        boolean closed) {
    public static final HandSet NONE = new HandSet(Map.of(), Map.of(), Map.of(), "", false);

    private static final String EVERY_CLASS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public HandSet {
        classes = new TreeMap<>(classes);
        cabins = new TreeMap<>(cabins);
        blockReasons = new TreeMap<>(blockReasons);
    }

    /** The letters that the leg's row keeps from being sold. */
    public String closedLetters() {
        return closed ? EVERY_CLASS : closedClasses;
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
