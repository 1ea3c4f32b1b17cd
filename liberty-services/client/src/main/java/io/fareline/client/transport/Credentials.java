package io.fareline.client.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who the API client is and how it proves it. Never printed. */
public record Credentials(String clientId, String clientSecret, String scopes) {
    public Credentials {
        if (clientId == null || clientId.isBlank()) throw new IllegalArgumentException("The client id is missing.");
        if (clientSecret == null || clientSecret.isBlank())
            throw new IllegalArgumentException("The client secret is missing.");
    }

    public Credentials only(String wanted) {
        return new Credentials(clientId, clientSecret, wanted);
    }

    /** RFC 6749 section 2.3.1: both are form-encoded before they are put together. */
    String basic() {
        var pair = encoded(clientId) + ":" + encoded(clientSecret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    String form() {
        return "grant_type=client_credentials" + (scopes.isEmpty() ? "" : "&scope=" + encoded(scopes));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "credentials of " + clientId;
    }
}
