package io.fareline.auth.administration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identity of what a request makes, derived from who sent it, where to, and under which idempotency key. A retry finds
 * by it what the first try made. The answers of this feature carry secrets, so they are not stored to be replayed.
 */
record EffectId(UUID value) {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static EffectId of(String caller, String route, String key) {
        var digest = ByteBuffer.wrap(sha256(caller + '\n' + route + '\n' + key));
        long high = digest.getLong() & ~0xF000L | VERSION_8;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
        return new EffectId(new UUID(high, low));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
