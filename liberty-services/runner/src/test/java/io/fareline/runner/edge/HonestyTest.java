package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the edge refuses of queries, headers and lengths, so that nobody behind it reads them in another way. */
class HonestyTest {
    @TempDir
    Path folder;

    private Callee callee;
    private Edge edge;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        callee = new Callee();
        edge = Edge.start(EdgeSettings.of(Map.of(
                "FARELINE_EDGE_LISTEN",
                "127.0.0.1:0",
                "FARELINE_EDGE_ROUTES",
                TestRoutes.write(folder).toString(),
                "FARELINE_EDGE_HOSTS",
                "booking-service=127.0.0.1:" + callee.port() + ",away-service=127.0.0.1:1",
                "FARELINE_EDGE_BODY_LIMITS",
                "")));
        client = new RawClient(edge.address().getPort());
    }

    @AfterEach
    void stop() {
        edge.close();
        callee.close();
    }

    @Test
    void aQueryThatIsNoTextIsRefused() throws IOException {
        for (var query : List.of("%zz", "a=%", "a=%0", "a=%00", "a=%0d%0ab", "a=%ff", "a=%C3%28")) {
            client.get("/v1/bookings?" + query, List.of()).assertProblem(400, "MALFORMED_QUERY");
        }
        assertEquals(0, callee.requests());
    }

    @Test
    void aHeaderThatTwoServersMayReadInTwoWaysIsRefused() throws IOException {
        for (var header : List.of("X-A: a\0b", "X-A: \u001b[31m")) {
            client.get("/v1/bookings", List.of(header)).assertProblem(400, "MALFORMED_HEADER");
        }
        for (var header : List.of("Authorization: Bearer a", "Idempotency-Key: a", "If-Match: a")) {
            client.get("/v1/bookings", List.of(header, header)).assertProblem(400, "MALFORMED_HEADER");
        }
        assertEquals(400, client.get("/v1/bookings", List.of("X(A: b")).status());
        assertEquals(0, callee.requests());
        assertEquals(
                200,
                client.get("/v1/bookings", List.of("Accept: a/b", "Accept: c/d"))
                        .status());
    }

    @Test
    void aHeaderBehindALoneCarriageReturnIsJudgedAsAnyOther() throws IOException {
        client.get("/v1/bookings", List.of("X-A: a\rFareline-Acting-Client: somebody\rX-B: b"));
        assertFalse(callee.lastHeaders().containsKey("fareline-acting-client"));
        assertEquals(List.of("a"), callee.lastHeaders().get("x-a"));
        assertEquals(List.of("b"), callee.lastHeaders().get("x-b"));
    }

    @Test
    void aRequestWithTwoLengthsIsRefused() throws IOException {
        for (var lengths : List.of("Transfer-Encoding: chunked", "Content-Length: 4")) {
            assertEquals(
                    400, client.post("/v1/bookings", List.of(lengths), "hello").status());
        }
        assertEquals(0, callee.requests());
    }

    @Test
    void aBodyThatDoesNotArriveInTimeIs408() throws IOException {
        client.send("POST /v1/slow HTTP/1.1\r\nHost: edge.test\r\nContent-Length: 10\r\nConnection: close\r\n\r\nx")
                .assertProblem(408, "REQUEST_TIMEOUT");
    }

    @Test
    void refusalsAreKeptByNobody() throws IOException {
        var head = client.get("/v1/nothing", List.of()).head();
        assertTrue(head.contains("Cache-Control: no-store"), head);
        assertTrue(head.contains("X-Content-Type-Options: nosniff"), head);
    }
}
