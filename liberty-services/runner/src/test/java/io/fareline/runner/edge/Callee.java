package io.fareline.runner.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the edge that remembers what it was asked. */
final class Callee implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile String lastRequest;
    private volatile String lastBody;
    private volatile Map<String, List<String>> lastHeaders = Map.of();
    private volatile Answer answer = new Answer(200, "text/plain", "answer");

    private record Answer(int status, String type, String body) {}

    Callee() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        lastRequest = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        lastHeaders = headers;
        lastBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (List.of("/v1/slow", "/v1/hangs").contains(exchange.getRequestURI().getPath())) {
            awaitClosing();
        }
        var now = answer;
        var body = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", now.type());
        exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitClosing() throws IOException {
        try {
            if (!closing.await(20, TimeUnit.SECONDS)) {
                throw new IOException("Nobody closed the callee");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void answerWith(int status, String type, String body) {
        answer = new Answer(status, type, body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    String lastRequest() {
        return lastRequest;
    }

    String lastBody() {
        return lastBody;
    }

    /** Names in lower case. */
    Map<String, List<String>> lastHeaders() {
        return lastHeaders;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
