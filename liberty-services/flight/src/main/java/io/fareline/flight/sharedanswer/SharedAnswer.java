package io.fareline.flight.sharedanswer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * The bytes of an answer, and what its caches have to know.
 *
 * @param tag of these bytes, which others do not have
 * @param asOf every change that was committed before it is in the answer
 */
public record SharedAnswer(byte[] body, String tag, Instant madeAt, Instant asOf) {
    private static final int TAG_BYTES = 16;

    static SharedAnswer of(String json, Instant madeAt, Instant asOf) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return new SharedAnswer(body, tag(body), madeAt, asOf);
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
