package io.fareline.sandbox.store;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Identifiers that cannot be guessed: a prefix that says what it is, and 128 random bits. */
public final class Ids {
    private static final int BYTES = 16;

    private final RandomGenerator random;

    /** The generator must be a secure one wherever an id grants something. */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    public String next(String prefix) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return prefix + "_" + HexFormat.of().formatHex(bytes);
    }
}
