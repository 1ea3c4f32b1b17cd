package io.fareline.platform.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two requests the same: method, path, query and body, byte for byte; headers do not. */
final class RequestHash {
    private RequestHash() {}

    static byte[] of(String method, URI uri, byte[] body) {
        return begun(method, uri).digest(body);
    }

    /** All but the body, which is still to be added. */
    static MessageDigest begun(String method, URI uri) {
        String line =
                method + " " + uri.getRawPath() + "?" + (uri.getRawQuery() == null ? "" : uri.getRawQuery()) + "\n";
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
