package io.fareline.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Another service, played on its port: gives the answers that a test laid out and remembers what it was asked. */
final class Callee {
    record Asked(String method, String path, String authorization, String actingClient, String key, String body) {}

    private record Answer(int status, String body) {}

    /** One for all classes of a run: they share admin, which keeps its connections to it. */
    private static final Map<Integer, Callee> BY_PORT = new ConcurrentHashMap<>();

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /** With nothing asked, and nothing that it would answer. */
    static Callee at(int port) {
        var callee = BY_PORT.computeIfAbsent(port, Callee::new);
        callee.forget();
        return callee;
    }

    private Callee(int port) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    synchronized void answers(int status, String body) {
        answers.add(new Answer(status, body));
    }

    Asked lastAsked() {
        return asked.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Fareline-Acting-Client"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                new String(body, StandardCharsets.ISO_8859_1)));
        Answer answer = next();
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status < 400 ? "application/json" : "application/problem+json");
        if (answer.status == 409) exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer next() {
        return answers.isEmpty() ? new Answer(404, "{\"code\":\"NO_SUCH_THING\"}") : answers.remove();
    }

    private synchronized void forget() {
        answers.clear();
        asked.clear();
    }
}
