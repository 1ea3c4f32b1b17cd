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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A server that says what the test wants it to say, in turn, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {
    /** What came in. */
    public record Seen(String method, String target, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What goes out; a negative status breaks the connection instead, and zero is never sent. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body);
        }

        public static Reply problem(int status, String code) {
            return json(status, "{\"status\":" + status + ",\"code\":\"" + code + "\",\"type\":\"/problems/x\"}");
        }

        static Reply lost() {
            return new Reply(-1, Map.of(), "");
        }

        static Reply never() {
            return new Reply(0, Map.of(), "");
        }

        Reply with(String name, String value) {
            return new Reply(status, Map.of("Content-Type", "application/json", name, value), body);
        }
    }

    private final HttpServer server;
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    public final List<Seen> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger tokens = new AtomicInteger();
    volatile int tokenLife = 300;
    volatile Reply tokenReply;
    volatile Duration tokenPause = Duration.ZERO;
    /** One byte a while instead of the whole answer. */
    volatile boolean drips;

    /** Instead of what was to be said in turn. */
    private volatile Function<Seen, Reply> says;

    private final CountDownLatch end = new CountDownLatch(1);

    public StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth/token", this::token);
        server.createContext("/v1", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    StandIn says(Reply... inTurn) {
        replies.addAll(List.of(inTurn));
        return this;
    }

    public StandIn says(Function<Seen, Reply> toEach) {
        says = toEach;
        return this;
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        LockSupport.parkNanos(tokenPause.toNanos());
        int number = tokens.incrementAndGet();
        send(
                exchange,
                tokenReply != null
                        ? tokenReply
                        : Reply.json(200, "{\"access_token\":\"t" + number + "\",\"expires_in\":" + tokenLife + "}"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asked = new Seen(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body);
        seen.add(asked);
        var reply = says != null ? says.apply(asked) : replies.size() > 1 ? replies.poll() : replies.peek();
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

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status <= 0) {
            if (reply.status == 0) untilTheEnd();
            exchange.close();
            return;
        }
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
