package io.fareline.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.fareline.platform.testing.contract.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fuzzer against servers that are at fault, which it must find, and one that is not. */
class FuzzBenchTest {
    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final String YAML = """
            openapi: 3.1.0
            info: {title: store, version: v1}
            paths:
              /v1/things:
                get:
                  parameters: [{in: query, name: limit, schema: {type: integer}}]
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {type: object, required: [count], properties: {count: {type: integer}}}}}
                    default: {description: a problem}
                  security: [{oauth2: [things.read]}]
            """;

    private final Target target = Target.of(
                    List.of(Contract.of("store", YAML)), Map.of("shopper", Set.of("things.read")))
            .getFirst();

    @Test
    void aServerThatKeepsItsContractHasNoFinding() throws Exception {
        var finding = fuzzed(200, "application/json", "{\"count\":1}");
        assertTrue(finding.content(), finding.report());
        assertTrue(finding.cases() > 0);
    }

    @Test
    void a500IsFound() throws Exception {
        assertFalse(fuzzed(500, "application/json", "{}").content());
    }

    @Test
    void anAnswerThatBreaksItsSchemaIsFound() throws Exception {
        assertFalse(fuzzed(200, "application/json", "{\"count\":\"many\"}").content());
    }

    @Test
    void anotherContentTypeIsFound() throws Exception {
        assertFalse(fuzzed(200, "text/html", "<html>").content());
    }

    @Test
    void aServerThatIsAwayIsFound() throws Exception {
        var runs = new Runs(Tool.installed(FOLDER), SHORT, 1);
        assertFalse(
                runs.run(target, URI.create("http://127.0.0.1:1"), List.of()).content());
    }

    @Test
    void theCallerIsWhoHoldsTheScope() {
        assertEquals("shopper", target.caller());
        assertEquals("store-shopper", target.name());
    }

    private Finding fuzzed(int status, String type, String body) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return new Runs(Tool.installed(FOLDER), SHORT, 1).run(target, base, List.of("Authorization: Bearer x"));
        } finally {
            server.stop(0);
        }
    }
}
