package io.fareline.client;

import java.io.Serializable;
import java.util.UUID;

/**
 * Names one intention, however often it is sent: Fareline carries it out once and gives the same answer again. The
 * library makes one for each unsafe call and keeps it through its own retries. Give your own, and keep it, where a call
 * must also survive the end of your process.
 *
 * @param value 1 to 255 printable ASCII characters
 */
public record IdempotencyKey(String value) implements Serializable {
    private static final int LONGEST = 255;

    /** Refuses what the server would refuse. */
    public IdempotencyKey {
        boolean fits = value != null && !value.isEmpty() && value.length() <= LONGEST;
        if (!fits || !value.chars().allMatch(c -> c >= ' ' && c <= '~'))
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to " + LONGEST + " printable ASCII characters.");
    }

    /** A new one, not like any other. */
    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }
}
