package io.fareline.runner.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A callee that answers with the number of the request and what it was sent, and remembers every request. */
final class EchoService implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    EchoService() throws IOException {
        this(0);
    }

    EchoService(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var start = (count.incrementAndGet() + " ").getBytes();
            var chunked = exchange.getRequestURI().getPath().startsWith("/chunked");
            exchange.sendResponseHeaders(200, chunked ? 0 : start.length + body.length);
            exchange.getResponseBody().write(start);
            exchange.getResponseBody().write(body);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
