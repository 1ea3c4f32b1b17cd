package io.fareline.auth.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A client secret in clear, as opposed to {@link SecretHash}, which is all that is stored. It is shown once. */
public record ClientSecretValue(String value) {
    /** Too many to guess, so a fast hash is enough. */
    public static final int BITS = 256;

    public ClientSecretValue {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("a client secret has characters");
        }
    }

    /** A new secret from {@value #BITS} random bits. */
    public static ClientSecretValue of(byte[] random) {
        if (random.length * Byte.SIZE != BITS) {
            throw new IllegalArgumentException("a client secret has " + BITS + " bits");
        }
        return new ClientSecretValue(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public SecretHash hash() {
        return SecretHash.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret: records end up in messages. */
    @Override
    public String toString() {
        return "ClientSecretValue[hidden]";
    }
}
