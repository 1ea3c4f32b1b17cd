package io.fareline.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A client of the API with its own credentials; its token is fetched once. */
public final class Client {
    private final String authorization;

    private Client(String authorization) {
        this.authorization = authorization;
    }

    /** One of the clients in the sandbox file: {@code buyer}, {@code other.buyer}, {@code operator} or
     * {@code second.operator}. */
    public static Client of(String role) {
        return of(role, null);
    }

    /** The same with a token for those scopes only. */
    public static Client of(String role, String scopes) {
        return new Client("Bearer "
                + token(role, scopes).is(200).json().path("access_token").asText());
    }

    public static Client withToken(String token) {
        return new Client("Bearer " + token);
    }

    public static Client unknown() {
        return new Client(null);
    }

    /** A service, as it calls others. */
    static Client service(String name) {
        var answer = tokenOf(name + ":" + Sandbox.secretOf(name, "fareline.client.secret"), "");
        return new Client("Bearer " + answer.is(200).json().path("access_token").asText());
    }

    public static Answer token(String role, String scopes) {
        var scope = scopes == null ? "" : "&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8);
        return tokenOf(Sandbox.value(role + ".id") + ":" + Sandbox.value(role + ".secret"), scope);
    }

    private static Answer tokenOf(String pair, String scope) {
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var form = "grant_type=client_credentials" + scope;
        return Http.send(
                "POST",
                Sandbox.url("edge").resolve("/oauth/token"),
                Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"),
                form);
    }

    public String bearer() {
        return authorization;
    }

    public Answer get(String path) {
        return Http.send("GET", Sandbox.url("edge").resolve(path), headers(Map.of()), null);
    }

    /** With a new idempotency key. */
    public Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, String body, String key) {
        return send("POST", path, body, Map.of("Idempotency-Key", key, "Content-Type", "application/json"));
    }

    public Answer send(String method, String path, String body, Map<String, String> more) {
        return Http.send(method, Sandbox.url("edge").resolve(path), headers(more), body);
    }

    private Map<String, String> headers(Map<String, String> more) {
        var headers = new HashMap<>(more);
        if (authorization != null) headers.put("Authorization", authorization);
        return headers;
    }
}
