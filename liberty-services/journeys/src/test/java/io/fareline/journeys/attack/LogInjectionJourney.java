package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.journeys.Http;
import io.fareline.journeys.Sandbox;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client sends makes no line of its own in any log, and does not fill them either. */
class LogInjectionJourney {
    private static final int FLOOD = 300;
    private static final Path LOGS = Path.of(Sandbox.value("logs.folder"));
    private final String mark = "forged" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> breakers = List.of(
            "\n" + mark,
            "\r\n[11/26/26] I " + mark,
            "\u001b[2K" + mark,
            "\"}\n{\"level\":\"I\",\"" + mark,
            "\u2028" + mark);

    @Test
    void noLineIsForged() throws IOException {
        for (var breaker : breakers) {
            asClientId(breaker);
            inHeaders(breaker);
            inBodies(breaker);
        }
        var forged = new ArrayList<String>();
        for (var log : logs()) {
            for (var line : Files.readString(log, StandardCharsets.ISO_8859_1).split("\n")) {
                if (line.startsWith(mark) || line.contains("I " + mark) || line.contains("\u001b"))
                    forged.add(log.getFileName() + ": " + line);
            }
        }
        assertEquals(List.of(), forged);
    }

    @Test
    void badTokensAndBadAddressesDoNotFillTheLogs() throws IOException {
        var operation = Contracts.publicOnes().stream()
                .filter(one -> one.scope().isPresent())
                .findFirst()
                .orElseThrow();
        var wrong = new ArrayList<>(Tokens.invalid(operation).values());
        var before = bytes();
        for (int i = 0; i < FLOOD; i++) {
            var header = Map.of("Authorization", wrong.get(i % wrong.size()));
            Http.send(operation.method(), Access.direct(operation).resolve(Contracts.nowhere(operation)), header, null);
        }
        var wire = new Wire(Access.direct(operation), Duration.ofSeconds(20));
        for (var path : List.of("/%23", "/v1/%ff", "/v1/x?%zz", "/%00"))
            for (int i = 0; i < FLOOD / 10; i++) wire.send("GET " + path + " HTTP/1.1", List.of(), new byte[0]);
        var grown = bytes() - before;
        assertTrue(grown < 20L * FLOOD, FLOOD + " bad requests wrote " + grown + " bytes to the logs");
    }

    private static void asClientId(String breaker) {
        for (var pair : List.of("a" + breaker + ":secret", "sandbox-buyer:" + breaker)) {
            var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            var headers =
                    Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded");
            var escaped = URLEncoder.encode(breaker, StandardCharsets.UTF_8);
            var form = "grant_type=client_credentials&scope=" + escaped + "&client_id=" + escaped;
            Http.send("POST", Sandbox.url("edge").resolve("/oauth/token"), headers, form);
        }
    }

    private static void inHeaders(String breaker) {
        var escaped = URLEncoder.encode(breaker, StandardCharsets.UTF_8).replace("+", "%20");
        var wire = new Wire(Sandbox.url("edge"), Duration.ofSeconds(20));
        var token = "Authorization: " + Tokens.any().scopes("flights.read").bearer();
        for (var header : List.of("X-Forwarded-For", "User-Agent", "Idempotency-Key", "traceparent", "Accept"))
            wire.send(
                    "GET /v1/bookings/" + escaped + " HTTP/1.1",
                    List.of(token, header + ": a" + flat(breaker)),
                    new byte[0]);
        wire.send("GET /v1/airports?after=" + escaped + " HTTP/1.1", List.of(token), new byte[0]);
        wire.send("GET /v1/bookings/x" + escaped + " HTTP/1.1", List.of(), new byte[0]);
    }

    /** A header cannot hold a line break, but may hold the rest. */
    private static String flat(String breaker) {
        return breaker.replace("\n", "\t").replace("\r", "\t").replace("\u2028", "?");
    }

    private void inBodies(String breaker) {
        var quoted = breaker.replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\u001b", "\\u001b");
        for (var operation : Contracts.operations()) {
            if (operation.mediaType().isEmpty() || operation.scope().isEmpty()) continue;
            var headers = new HashMap<String, String>();
            headers.put("Authorization", Tokens.opening(operation).bearer());
            headers.put("Content-Type", operation.mediaType().get());
            headers.put("Idempotency-Key", mark);
            headers.put("Fareline-Acting-Client", mark);
            var body = "{\"" + quoted + "\":\"" + quoted + "\",\"recordLocator\":\"" + quoted + "\"}";
            Http.send(
                    operation.method(), Access.direct(operation).resolve(Contracts.nowhere(operation)), headers, body);
        }
    }

    private static long bytes() throws IOException {
        long bytes = 0;
        for (var log : logs()) bytes += Files.size(log);
        return bytes;
    }

    private static List<Path> logs() throws IOException {
        try (var files = Files.list(LOGS)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}
