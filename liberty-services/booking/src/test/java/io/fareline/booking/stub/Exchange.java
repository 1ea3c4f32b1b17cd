package io.fareline.booking.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One request that a stand-in answers, well or with a fault. */
final class Exchange {
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(3);

    private final HttpExchange http;
    final JsonObject body;

    private Exchange(HttpExchange http, JsonObject body) {
        this.http = http;
        this.body = body;
    }

    /** Answers requests below that path on that port of this machine until the JVM ends. */
    static void serve(int port, String path, Handler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(path, http -> {
                try (http) {
                    handler.handle(new Exchange(http, read(http)));
                }
            });
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String method() {
        return http.getRequestMethod();
    }

    /** The parts of the path after that many. */
    String part(int index) {
        var parts = http.getRequestURI().getPath().split("/");
        return index < parts.length ? parts[index] : "";
    }

    /** The value of that query parameter, which must be there. */
    String query(String name) {
        return Stream.of(http.getRequestURI().getQuery().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    /** Has the effect and answers, unless a fault comes between. */
    void answer(Optional<Fault> fault, int status, Supplier<JsonObject> effect) throws IOException {
        switch (fault.map(Fault::kind).orElse(null)) {
            case null -> send(status, effect.get());
            case FAIL_BEFORE -> problem(503, "TEMPORARILY_UNAVAILABLE");
            case LATE -> throw new AssertionError("Only holds can be late.");
            case FAIL_AFTER -> effect.get(); // And the connection closes without an answer.
            case SLOW -> {
                var answer = effect.get();
                pause();
                send(status, answer);
            }
            case REFUSE -> refuse(fault.get().code());
            case UNKNOWN -> throw new AssertionError("Only operations on payments can be unknown.");
        }
    }

    private void refuse(String code) throws IOException {
        if (code.equals("TOO_MANY_UNPAID_HOLDS")) {
            http.getResponseHeaders().set("Retry-After", "7");
            problem(429, code);
        } else if (code.equals("HOLDS_BLOCKED")) problem(403, code);
        else problem(code.startsWith("INVALID") ? 400 : 409, code);
    }

    void problem(int status, String code) throws IOException {
        send(
                status,
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("detail", "Refused by the test.")
                        .build());
    }

    void send(int status, JsonObject json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }

    private static void pause() {
        try {
            Thread.sleep(LONGER_THAN_ANYBODY_WAITS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject read(HttpExchange http) throws IOException {
        byte[] bytes = http.getRequestBody().readAllBytes();
        if (bytes.length == 0) return JsonObject.EMPTY_JSON_OBJECT;
        try (var reader = Json.createReader(new java.io.ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    interface Handler {
        void handle(Exchange exchange) throws IOException;
    }
}
