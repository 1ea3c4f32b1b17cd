package io.fareline.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls of the deployed auth, as a client makes them. */
final class AuthCalls {
    static final String GRANT = "grant_type=client_credentials";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AuthCalls() {}

    /** The secret behind the hash that configuration has for {@code root}, {@code reader} and {@code booking}. */
    static String secretOf(String configuredClient) {
        return configuredClient + "-secret-of-tests";
    }

    static URI at(String path) {
        return ServiceUnderTest.baseUri().resolve(path);
    }

    static String issuer() {
        return at("/").toString().replaceAll("/$", "");
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
    }

    static HttpRequest.Builder asRoot(String path) {
        return request(path).header("Authorization", "Bearer " + tokenOf("root", secretOf("root")));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static HttpRequest.Builder tokenRequest(String client, String secret, String form) {
        return request("oauth/token")
                .header("Authorization", basic(client, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    static HttpResponse<String> askToken(String client, String secret) {
        return send(tokenRequest(client, secret, GRANT));
    }

    static String tokenOf(String client, String secret) {
        return json(askToken(client, secret)).getString("access_token");
    }

    static HttpRequest.Builder register(String key, String body) {
        return asRoot("v1/api-clients")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    /** A client registered for the scope {@code flights.read}. */
    static JsonObject registered(String key) {
        return json(send(register(key, "{\"name\":\"Acme\",\"scopes\":[\"flights.read\"]}")));
    }

    static HttpResponse<String> issueSecret(String client, String key) {
        return send(asRoot("v1/api-clients/" + client + "/secrets")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    static HttpResponse<String> delete(String path) {
        return send(asRoot(path).DELETE());
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    static String basic(String client, String secret) {
        var pair = (client + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).getString("code"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("absent"));
        assertFalse(answer.body().contains("io.fareline"), answer.body());
    }
}
