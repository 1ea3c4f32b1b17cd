package io.fareline.runner.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.platform.testing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A caller and a callee with a link of both protocols between them, and the control API. */
final class LinkedPair implements AutoCloseable {
    static final String HTTP = "left-right";
    static final String TCP = "left-raw";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().build();
    private final int control = Ports.free();
    private final int http = Ports.free();
    private final int tcp = Ports.free();
    private final EchoService callee = new EchoService();
    private final Links links;

    LinkedPair() throws IOException {
        this(Map.of());
    }

    LinkedPair(Map<String, String> limits) throws IOException {
        var environment = new java.util.HashMap<>(limits);
        environment.put("FARELINE_LINKS_CONTROL", Integer.toString(control));
        environment.put(
                "FARELINE_LINKS_ROUTES",
                "%s=http:%d:%d,%s=tcp:%d:%d".formatted(HTTP, http, callee.port(), TCP, tcp, callee.port()));
        links = Links.start(LinksSettings.of(environment));
    }

    EchoService callee() {
        return callee;
    }

    int httpPort() {
        return http;
    }

    int tcpPort() {
        return tcp;
    }

    /** Throws an IOException where the connection breaks. */
    HttpResponse<String> post(int port, String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return post(http, path, body);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The control API's answer, whatever its status. */
    JsonNode order(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            var answer = send(request);
            return ((com.fasterxml.jackson.databind.node.ObjectNode) asObject(JSON.readTree(answer.body())))
                    .put("status", answer.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode asObject(JsonNode node) {
        return node.isObject() ? node : JSON.createObjectNode().set("all", node);
    }

    long rule(String order) {
        var answer = order("POST", "/links/" + HTTP + "/rules", order);
        if (answer.get("status").asInt() != 200) throw new AssertionError(answer.toString());
        return answer.get("id").asLong();
    }

    JsonNode rule(long id) {
        return order("GET", "/rules/" + id, "");
    }

    JsonNode counters(String link) {
        return order("GET", "/links/" + link, "").get("counters");
    }

    @Override
    public void close() {
        links.close();
        callee.close();
        client.close();
    }
}
