package io.fareline.journeys.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Requests as they are, without a library's own retries, so that it is seen what each single one came to. */
final class Wire {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Properties sandbox = read();
    private String buyer;
    private String operator;
    private Instant renewAt = Instant.MIN;

    /** What came back; status 0 where nothing did. */
    record Answer(int status, boolean comeBack, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + this, e);
            }
        }

        /** Whether the same request is to be sent again because nobody could say what became of it. */
        boolean isUndecided() {
            return status == 0 || status >= 500 || status == 429 || status == 401 || status == 409 && comeBack;
        }

        Answer is(int expected) {
            if (status != expected) throw new AssertionError("Not " + expected + " but " + this);
            return this;
        }
    }

    Properties sandbox() {
        return sandbox;
    }

    private static Properties read() {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(System.getProperty("fareline.sandbox")))) {
            values.load(reader);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it is answered for good; always with the same key. */
    Answer post(String path, String body, String key, Instant until) {
        while (true) {
            var answer = post(path, body, key);
            if (!answer.isUndecided() || Instant.now().isAfter(until)) return answer;
            pause();
        }
    }

    /** Once. */
    Answer post(String path, String body, String key) {
        return send(edge(path)
                .header("Authorization", "Bearer " + token(true))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return decided(() -> edge(path).header("Authorization", "Bearer " + token(true)));
    }

    /** As staff. */
    Answer support(String path) {
        return decided(() -> edge(path).header("Authorization", "Bearer " + token(false)));
    }

    /** The provider's own record. */
    Answer provider(String path) {
        return decided(() -> provider(path, "provider.secret.key"));
    }

    /** Whoever was just killed, or was just asked in vain, may be away a little longer than the journey looks away. */
    private Answer decided(Supplier<HttpRequest.Builder> question) {
        var until = Instant.now().plus(LIMIT);
        while (true) {
            var answer = send(question.get());
            if (!answer.isUndecided() || Instant.now().isAfter(until)) return answer;
            pause();
        }
    }

    String card() {
        var card = "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
        return decided(() -> provider("/v1/tokens", "provider.publishable.key")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(card)))
                .is(200)
                .json()
                .path("id")
                .asText();
    }

    private HttpRequest.Builder provider(String path, String key) {
        return HttpRequest.newBuilder(URI.create(sandbox.getProperty("provider.url") + path))
                .header("Authorization", "Bearer " + sandbox.getProperty(key));
    }

    private HttpRequest.Builder edge(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.getProperty("edge.url") + path));
    }

    private synchronized String token(boolean asBuyer) {
        if (Instant.now().isAfter(renewAt)) {
            buyer = fetchToken("buyer");
            operator = fetchToken("operator");
            renewAt = Instant.now().plusSeconds(240);
        }
        return asBuyer ? buyer : operator;
    }

    private String fetchToken(String role) {
        var pair = sandbox.getProperty(role + ".id") + ":" + sandbox.getProperty(role + ".secret");
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(edge("/oauth/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .is(200)
                .json()
                .path("access_token")
                .asText();
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
            var comeBack = answer.headers().firstValue("Retry-After").isPresent();
            return new Answer(answer.statusCode(), comeBack, answer.body());
        } catch (IOException broken) {
            return new Answer(0, true, broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
