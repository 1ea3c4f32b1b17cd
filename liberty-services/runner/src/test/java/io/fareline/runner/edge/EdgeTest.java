package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge between a raw socket, which sends whatever a client could, and a service that tells what arrived. */
class EdgeTest {
    private static final Duration ACKNOWLEDGED = Duration.ofMillis(35);

    @TempDir
    Path folder;

    private Callee callee;
    private Edge edge;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        callee = new Callee();
        edge = Edge.start(settings(Map.of()));
        client = new RawClient(edge.address().getPort());
    }

    private EdgeSettings settings(Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "FARELINE_EDGE_LISTEN", "127.0.0.1:0",
                "FARELINE_EDGE_ROUTES", TestRoutes.write(folder).toString(),
                "FARELINE_EDGE_HOSTS", "booking-service=127.0.0.1:" + callee.port() + ",away-service=127.0.0.1:1",
                "FARELINE_EDGE_BODY_LIMIT", "1000",
                "FARELINE_EDGE_BODY_LIMITS", "large=200000"));
        environment.putAll(more);
        return EdgeSettings.of(environment);
    }

    @AfterEach
    void stop() {
        edge.close();
        callee.close();
    }

    @Test
    void aRoutedRequestArrivesWithItsQueryAndBody() throws IOException {
        var answer = client.post("/v1/bookings?a=%20b", List.of(), "hello");
        assertEquals(200, answer.status());
        assertEquals("POST /v1/bookings?a=%20b", callee.lastRequest());
        assertEquals("hello", callee.lastBody());
    }

    /** Parts of what is forwarded would wait 40 ms for the first to be acknowledged, on a connection that is not new. */
    @Test
    void aRequestThatIsForwardedInPartsIsNotHeldUp() throws IOException {
        var parts = "x".repeat(50_000);
        var last = new ArrayDeque<Duration>();
        for (int sent = 0; sent < 60; sent++) {
            var begin = System.nanoTime();
            assertEquals(200, client.post("/v1/large", List.of(), parts).status());
            if (sent >= 40) last.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        assertTrue(Collections.min(last).compareTo(ACKNOWLEDGED) < 0, last::toString);
    }

    @Test
    void whatOnlyTheInsideMaySayIsRemoved() throws IOException {
        var forged = List.of(
                "Fareline-Acting-Client: somebody",
                "fareline-acting-client: somebody",
                "$WSRU: admin",
                "$wsra: 10.0.0.1",
                "_WSPC: admin",
                "X-Forwarded-Client-Cert: By=spiffe://cluster.local/ns/fareline/sa/admin-service",
                "Proxy-Authorization: Basic YTpi",
                "X-Forwarded-For: 6.6.6.6",
                "x-forwarded-proto: https",
                "X-Forwarded-User: admin",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6",
                "X-Envoy-External-Address: 6.6.6.6",
                "Authorization: Bearer mine");
        client.get("/v1/bookings", forged);
        var arrived = callee.lastHeaders();
        assertFalse(arrived.containsKey("fareline-acting-client"));
        assertTrue(arrived.keySet().stream().noneMatch(name -> name.startsWith("$ws") || name.startsWith("_ws")));
        assertFalse(arrived.containsKey("x-forwarded-client-cert"));
        assertFalse(arrived.containsKey("proxy-authorization"));
        assertFalse(arrived.containsKey("forwarded"));
        assertFalse(arrived.containsKey("x-real-ip"));
        assertFalse(arrived.containsKey("x-forwarded-user"));
        assertTrue(arrived.keySet().stream().noneMatch(name -> name.startsWith("x-envoy-")));
        assertEquals(List.of("Bearer mine"), arrived.get("authorization"));
    }

    @Test
    void theForwardingHeadersTellTheTruth() throws IOException {
        client.get("/v1/bookings", List.of("X-Forwarded-For: 6.6.6.6", "X-Forwarded-Host: evil.example"));
        var arrived = callee.lastHeaders();
        assertEquals(List.of("127.0.0.1"), arrived.get("x-forwarded-for"));
        assertEquals(List.of("http"), arrived.get("x-forwarded-proto"));
        assertEquals(List.of("edge.test"), arrived.get("x-forwarded-host"));
    }

    @Test
    void aHostOfTheTableSeesItsOwnRoutesOnly() throws IOException {
        client.get("/v1/staff", List.of()).assertProblem(404, "NO_SUCH_RESOURCE");
        assertEquals(0, callee.requests());
        var asked = "GET /v1/staff HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
        assertEquals(200, client.send(asked.formatted("staff.test")).status());
        assertEquals(200, client.send(asked.formatted("127.0.0.1:9080")).status());
    }

    @Test
    void aHeaderThatTheRouteRemovesDoesNotArrive() throws IOException {
        client.get("/v1/bookings", List.of("X-Route-Secret: 1", "X-Harmless: 2"));
        assertFalse(callee.lastHeaders().containsKey("x-route-secret"));
        assertEquals(List.of("2"), callee.lastHeaders().get("x-harmless"));
    }

    @Test
    void whatThereIsNoRoomForIsRefusedWithoutAskingTheService() throws Exception {
        edge.close();
        edge = Edge.start(settings(Map.of("FARELINE_EDGE_REQUESTS", "1")));
        client = new RawClient(edge.address().getPort());
        var hung = Thread.ofVirtual().start(() -> assertDoesNotThrow(() -> client.get("/v1/hangs", List.of())));
        while (callee.requests() == 0) Thread.onSpinWait();
        var refused = client.get("/v1/bookings", List.of());
        refused.assertProblem(503, "OVERLOADED");
        assertTrue(refused.head().matches("(?s).*\r\nRetry-After: [123]\r\n.*"), refused.head());
        assertEquals(1, callee.requests());
        callee.close();
        hung.join();
    }

    @Test
    void whatIsNotRoutedIsAProblem404() throws IOException {
        var answer = client.get("/v1/nothing", List.of());
        answer.assertProblem(404, "NO_SUCH_RESOURCE");
        assertEquals(0, callee.requests());
    }

    @Test
    void theInsideIsNeverReachedEvenWhenTheTableSaysSo() throws IOException {
        for (var path : List.of("/internal/v1/holds", "/INTERNAL/v1/holds", "/health/ready", "/metrics")) {
            client.get(path, List.of()).assertProblem(404, "NO_SUCH_RESOURCE");
        }
        assertEquals(0, callee.requests());
    }

    @Test
    void aPathThatTwoServersMayReadInTwoWaysIsRefused() throws IOException {
        for (var path : List.of(
                "/v1/bookings/../../internal/v1/holds",
                "/v1/bookings/%2e%2e/%2e%2e/internal/v1/holds",
                "/v1/bookings/..;/internal",
                "//internal/v1/holds",
                "/v1/bookings/%2finternal",
                "/v1/bookings/%5cinternal",
                "/v1/bookings/%252e%252e/x",
                "/v1/bookings/%00",
                "/v1/bookings/%zz",
                "/v1/bookings/%23",
                "/v1/bookings/%3f",
                "/v1/bookings/%ff",
                "/v1/bookings/%C3%28",
                "http://127.0.0.1/v1/bookings")) {
            var status = client.get(path, List.of()).status();
            assertEquals(400, status, path);
        }
        assertEquals(0, callee.requests());
    }

    @Test
    void aBodyOfTheLimitPassesAndOneByteMoreIs413() throws IOException {
        assertEquals(
                200, client.post("/v1/bookings", List.of(), "x".repeat(1000)).status());
        client.post("/v1/bookings", List.of(), "x".repeat(1001)).assertProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void aBodyWithoutALengthIs413AsSoonAsItPassesTheLimit() throws IOException {
        assertEquals(
                200, client.postInChunks("/v1/bookings", "x".repeat(500), 2).status());
        client.postInChunks("/v1/bookings", "x".repeat(500), 3).assertProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void aRouteMayHaveALargerLimit() throws IOException {
        assertEquals(
                200, client.post("/v1/large", List.of(), "x".repeat(150_000)).status());
        assertEquals(
                200, client.postInChunks("/v1/large", "x".repeat(50_000), 3).status());
        client.postInChunks("/v1/large", "x".repeat(50_000), 5).assertProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void headersOverTheirLimitAreRefused() throws IOException {
        var status = client.get("/v1/bookings", List.of("X-Large: " + "x".repeat(20_000)))
                .status();
        assertTrue(status == 400 || status == 431, "status " + status);
        assertEquals(0, callee.requests());
    }

    @Test
    void aServiceThatIsAwayIsAProblem503() throws IOException {
        var answer = client.get("/v1/away", List.of());
        answer.assertProblem(503, "TEMPORARILY_UNAVAILABLE");
        assertTrue(answer.head().contains("Retry-After: "), answer.head());
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAProblem504() throws IOException {
        client.get("/v1/slow", List.of()).assertProblem(504, "TIMED_OUT");
    }

    @Test
    void theAnswerOfAServiceIsLeftAsItIs() throws IOException {
        callee.answerWith(409, "application/problem+json", "{\"code\":\"SOLD_OUT\"}");
        var answer = client.get("/v1/bookings", List.of());
        assertEquals(409, answer.status());
        assertEquals("{\"code\":\"SOLD_OUT\"}", answer.body());
        callee.answerWith(503, "application/problem+json", "{\"code\":\"OWN\"}");
        assertEquals("{\"code\":\"OWN\"}", client.get("/v1/bookings", List.of()).body());
    }

    @Test
    void anEmptyAnswerStaysEmpty() throws IOException {
        callee.answerWith(503, "text/plain", "");
        var answer = client.get("/v1/bookings", List.of());
        assertEquals(503, answer.status());
        assertEquals("", answer.body());
    }
}
