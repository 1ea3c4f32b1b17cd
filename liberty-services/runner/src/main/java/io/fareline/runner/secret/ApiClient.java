package io.fareline.runner.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A client that auth knows from its start: a service, or one of the sandbox clients of this machine. */
public record ApiClient(String id, String name, String audience, List<String> scopes) {
    /** Searches and books: the client id that is printed. */
    public static final ApiClient BUYER = new ApiClient(
            "sandbox-buyer",
            "Sandbox buyer",
            "fareline",
            List.of("flights.read", "bookings.read", "bookings.write", "payments.read"));

    /** A second buyer, to whom the first one's bookings must be invisible. */
    public static final ApiClient OTHER_BUYER =
            new ApiClient("sandbox-other-buyer", "Sandbox other buyer", "fareline", BUYER.scopes());

    /** Imports schedules, supports bookings, administers clients. */
    public static final ApiClient OPERATOR = new ApiClient(
            "sandbox-operator",
            "Sandbox operator",
            "fareline",
            List.of(
                    "flights.read",
                    "schedules.write",
                    "bookings.support",
                    "bookings.settle",
                    "payments.settle",
                    "operations.write",
                    "audit.read",
                    "clients.read",
                    "clients.write"));

    /** A second person, for what takes two. */
    public static final ApiClient SECOND_OPERATOR = new ApiClient(
            "sandbox-second-operator",
            "Sandbox second operator",
            "fareline",
            List.of("bookings.support", "bookings.settle", "payments.settle"));

    public static ApiClient service(String name) {
        return new ApiClient(name, "Service " + name, "internal", List.of("internal"));
    }

    /** The entry of {@code fareline.auth.bootstrap.clients}: it holds the secret's hash and not the secret. */
    String configuration(Vault vault) {
        var quotedScopes = scopes.stream().map(scope -> "\"" + scope + "\"").toList();
        return "{\"clientId\":\"%s\",\"name\":\"%s\",\"secretHash\":\"%s\",\"scopes\":[%s],\"audience\":\"%s\"}"
                .formatted(id, name, hash(vault.clientSecret(id)), String.join(",", quotedScopes), audience);
    }

    /** The whole setting: a JSON array of clients. */
    public static String configuration(List<ApiClient> clients, Vault vault) {
        return "["
                + String.join(
                        ",",
                        clients.stream()
                                .map(client -> client.configuration(vault))
                                .toList()) + "]";
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
