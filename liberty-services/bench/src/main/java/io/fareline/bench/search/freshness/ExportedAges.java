package io.fareline.bench.search.freshness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what servers export by OpenTelemetry's own protocol, as a collector would, and keeps the age of their timetables. */
final class ExportedAges implements AutoCloseable {
    private static final String GAUGE = "flight.timetable.age";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    // Not a divisor of flight's own rhythm, which would always find it at the same age.
    private static final String EXPORT_MILLIS = "170";

    private final HttpServer server;
    private final Map<String, List<Age>> ages = new ConcurrentHashMap<>();

    private record Age(long at, double seconds) {}

    ExportedAges() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** What a server has to be told so that its figures come here under that name. */
    Map<String, String> settings(String name) {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_SERVICE_NAME", "flight",
                "OTEL_METRICS_EXPORTER", "otlp",
                "OTEL_TRACES_EXPORTER", "none",
                "OTEL_LOGS_EXPORTER", "none",
                "OTEL_METRIC_EXPORT_INTERVAL", EXPORT_MILLIS,
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
    }

    /** What the server of that name has exported since then, by {@code System.nanoTime}. */
    Delays since(String name, long begin) {
        var seconds = ages.getOrDefault(name, List.of()).stream()
                .filter(age -> age.at - begin >= 0)
                .map(Age::seconds)
                .toList();
        return new Delays(seconds);
    }

    /** The ages in a request to export, {@code ExportMetricsServiceRequest} of the protocol. */
    static List<Double> ages(byte[] request) {
        var found = new ArrayList<Double>();
        for (var resource : WireMessage.of(request).messages(1))
            for (var scope : resource.messages(2))
                for (var metric : scope.messages(2)) {
                    if (!metric.has(1, GAUGE)) continue;
                    for (var gauge : metric.messages(5))
                        for (var point : gauge.messages(1)) point.real(4).ifPresent(found::add);
                }
        return found;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(isKept(exchange) ? OK : BAD_REQUEST, -1);
        }
    }

    private boolean isKept(HttpExchange exchange) throws IOException {
        try {
            var path = exchange.getRequestURI().getPath();
            var name = path.substring(1, path.indexOf('/', 1));
            long now = System.nanoTime();
            var list = ages.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>());
            for (double age : ages(exchange.getRequestBody().readAllBytes())) list.add(new Age(now, age));
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
