package io.fareline.admin;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Calls of the deployed admin service, as its operator makes them, and what the audit trail says of them. */
final class AdminCalls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AdminCalls() {}

    static JsonObject newestEntry() throws IOException, InterruptedException {
        var entry = json(send(get("v1/audit-entries?limit=1", "audit.read")))
                .getJsonArray("entries")
                .getJsonObject(0);
        assertNotNull(entry.getString("endedAt"));
        return entry;
    }

    static String said(JsonObject entry) {
        return entry.getString("actor") + " " + entry.getString("action") + " " + entry.getString("outcome");
    }

    static HttpRequest get(String path, String scope) {
        return request(path, scope).build();
    }

    static HttpRequest post(String path, String body, String scope) {
        return post(path, body, scope, UUID.randomUUID().toString());
    }

    static HttpRequest post(String path, String body, String scope, String key) {
        return request(path, scope)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    static HttpRequest.Builder request(String path, String scope) {
        return HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve(path)).header("Authorization", token(scope));
    }

    static String token(String scope) {
        return ServiceUnderTest.tokens()
                .token()
                .client("operator")
                .scopes(scope)
                .bearer();
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
