package io.fareline.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Sends a request and returns what came back, whatever it was. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Http() {}

    public static Answer send(String method, URI address, Map<String, String> headers, String body) {
        return send(HttpRequest.newBuilder(address), method, headers, body);
    }

    /** On a connection for itself, as services call each other: one of HTTP/2 takes a hundred requests at most. */
    static Answer sendAlone(String method, URI address, Map<String, String> headers, String body) {
        return send(HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1), method, headers, body);
    }

    private static Answer send(HttpRequest.Builder request, String method, Map<String, String> headers, String body) {
        request.timeout(LIMIT)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + request.build().uri(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
