package io.fareline.runner.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** Calls the running Fareline as any client does: through the edge, with a token of its own. */
final class EdgeCalls {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration TOKEN_LIMIT = Duration.ofSeconds(20);
    private static final Duration IMPORT_LIMIT = Duration.ofMinutes(5);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Laptop laptop;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    EdgeCalls(Laptop laptop) {
        this.laptop = laptop;
    }

    /** What was answered: a JSON document, or an empty object when it was none. */
    record Answer(int status, JsonNode json) {
        boolean isOk() {
            return status >= OK && status < 300;
        }
    }

    Answer importSchedule(byte[] file, boolean dryRun) {
        var request = HttpRequest.newBuilder(laptop.edge().resolve("/v1/schedule-imports?dryRun=" + dryRun))
                .header("Authorization", "Bearer " + token(ApiClient.OPERATOR))
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(IMPORT_LIMIT)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        return send(request);
    }

    String token(ApiClient client) {
        var credentials = client.id() + ":" + laptop.clientSecret(client);
        var request = HttpRequest.newBuilder(laptop.edge().resolve("/oauth/token"))
                .header("Authorization", "Basic " + base64(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(TOKEN_LIMIT)
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = send(request);
        if (answer.status() != OK) {
            throw new Trouble("auth gives no token to " + client.id() + ": status " + answer.status() + ", "
                    + answer.json().path("error").asText());
        }
        return answer.json().path("access_token").asText();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new Trouble("No answer from " + request.uri() + ": " + e.getMessage() + " (./fareline status)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
