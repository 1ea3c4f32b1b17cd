package io.fareline.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server that says what the test wants it to say, in turn, and remembers what it was asked. */
final class StandIn implements AutoCloseable {
    /** What came in. */
    record Seen(String method, String target, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What goes out; a negative status breaks the connection instead. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        static Reply problem(int status, String code) {
            return json(status, "{\"status\":" + status + ",\"code\":\"" + code + "\",\"type\":\"/problems/x\"}");
        }

        static Reply lost() {
            return new Reply(-1, Map.of(), "");
        }

        Reply with(String name, String value) {
            return new Reply(status, Map.of("Content-Type", "application/json", name, value), body);
        }
    }

    private final HttpServer server;
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger tokens = new AtomicInteger();
    volatile int tokenLife = 300;
    volatile Reply tokenReply;
    /** One byte a while instead of the whole answer. */
    volatile boolean drips;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth/token", this::token);
        server.createContext("/v1", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    StandIn says(Reply... inTurn) {
        replies.addAll(List.of(inTurn));
        return this;
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        int number = tokens.incrementAndGet();
        send(
                exchange,
                tokenReply != null
                        ? tokenReply
                        : Reply.json(200, "{\"access_token\":\"t" + number + "\",\"expires_in\":" + tokenLife + "}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        var reply = replies.size() > 1 ? replies.poll() : replies.peek();
        if (reply == null) reply = Reply.problem(500, "NOTHING_TO_SAY");
        if (drips) drip(exchange, reply);
        else send(exchange, reply);
    }

    private static void drip(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, bytes.length);
        for (byte one : bytes) {
            exchange.getResponseBody().write(one);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status < 0) {
            exchange.close();
            return;
        }
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
