package io.fareline.runner.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Requests with a body of JSON or a form, and their answers. */
public final class Http {
    public static final int OK = 200;
    private static final int NO_ANSWER = 0;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    private Http() {}

    /** What was answered; an empty document where the body was none. */
    public record Answer(int status, JsonNode json) {
        public boolean isOk() {
            return status >= OK && status < 300;
        }

        /** @throws Trouble that says what was asked for, where it was not given */
        public JsonNode orTrouble(String what) {
            if (!isOk()) {
                throw new Trouble(what + " was refused: status " + status + " " + json);
            }
            return json;
        }
    }

    /** The status that is answered within a few seconds; 0 without an answer. */
    public static int status(URI address) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PROBE_LIMIT).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /** A request that may take as long as a booking does. */
    public static HttpRequest request(String method, URI address, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_LIMIT);
        headers.forEach(request::header);
        return request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** @throws Trouble without an answer */
    public static Answer send(HttpRequest request) {
        try {
            return answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Trouble("No answer from " + request.uri() + ": " + e.getMessage() + " (./fareline status)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }

    /** Its failure is that of a connection that broke. */
    public static CompletableFuture<Answer> sendAsync(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(Http::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            return new Answer(response.statusCode(), JSON.createObjectNode());
        }
    }
}
