package io.fareline.auth.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a client secret, in lower-case hexadecimal. */
public record SecretHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SecretHash {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a secret's hash is 64 lower-case hexadecimal digits");
        }
    }

    static SecretHash of(byte[] secret) {
        try {
            return new SecretHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }

    /** Takes as long for a hash that differs in its first digit as for one that differs in its last. */
    boolean matches(SecretHash other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }

    private byte[] bytes() {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }
}
