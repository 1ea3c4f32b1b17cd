package io.fareline.runner.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The API by which tests and benches set faults and look at counters: JSON over HTTP, on this machine only. */
final class Control implements AutoCloseable {
    private static final int LARGEST_ORDER = 16 * 1024;
    private static final int BACKLOG = 64;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    private final HttpServer server;
    private final Orders orders;

    private Control(HttpServer server, Orders orders) {
        this.server = server;
        this.orders = orders;
    }

    /** What was asked: the method, the path in parts, and a way to read the body. */
    record Order(String method, List<String> path, String query, Reading body) {
        <T> T read(Class<T> type) throws IOException {
            return body.read(type);
        }
    }

    /** Reads the body as what it should be. */
    interface Reading {
        <T> T read(Class<T> type) throws IOException;
    }

    static Control start(int port, List<Link> links) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            var control = new Control(server, new Orders(links));
            server.createContext("/", control::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return control;
        } catch (IOException e) {
            throw new UncheckedIOException("The control API cannot listen on port " + port, e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            follow(exchange);
        }
    }

    private void follow(HttpExchange exchange) throws IOException {
        try {
            answer(exchange, OK, orders.follow(order(exchange)));
        } catch (WrongOrder wrong) {
            answer(exchange, wrong.status(), Map.of("detail", wrong.getMessage()));
        } catch (JsonProcessingException malformed) {
            var cause = malformed.getCause() instanceof WrongOrder wrong ? wrong : malformed;
            answer(exchange, BAD_REQUEST, Map.of("detail", String.valueOf(cause.getMessage())));
        }
    }

    private static Order order(HttpExchange exchange) {
        var path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        var query = exchange.getRequestURI().getQuery();
        return new Order(exchange.getRequestMethod(), path, query == null ? "" : query, reading(exchange));
    }

    private static Reading reading(HttpExchange exchange) {
        return new Reading() {
            @Override
            public <T> T read(Class<T> type) throws IOException {
                var bytes = exchange.getRequestBody().readNBytes(LARGEST_ORDER + 1);
                if (bytes.length > LARGEST_ORDER) {
                    throw new WrongOrder(413, "an order has at most " + LARGEST_ORDER + " bytes");
                }
                return JSON.readValue(bytes, type);
            }
        };
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
