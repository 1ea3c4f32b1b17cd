package io.fareline.flight.lostupdate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a thing is, in one word. It is worked out and not stored, so that whatever changes the thing changes its version
 * too, earlier versions of this program among others.
 */
public final class Version {
    /** What it looks like. */
    public static final String FORM = "[0-9a-f]{32}";

    private static final int BYTES = 16;

    private Version() {}

    /** @param lines all that can be set of it */
    public static String of(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @param seen by whoever sets it; null where nothing was there
     * @param now what it is, which nobody else may change meanwhile; null where nothing is there
     * @throws Refusal when they differ
     */
    public static void check(String seen, String now) {
        if (!Objects.equals(seen, now)) throw Refusal.changedMeanwhile();
    }
}
