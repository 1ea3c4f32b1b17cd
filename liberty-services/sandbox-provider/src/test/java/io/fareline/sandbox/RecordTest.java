package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reconciliation reads. */
@Timeout(90)
class RecordTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER = new ProviderUnderTest(Map.of("FARELINE_PROVIDER_PAGE_SIZE", "7"));

    private final ProviderClient client = PROVIDER.client();
    private String beginning;

    @BeforeEach
    void begin() throws Exception {
        beginning = PROVIDER.postgres().one("select coalesce(max(sequence), 0) from operations");
    }

    @Test
    void everyOperationIsListedOnceInItsOrder() throws Exception {
        var id = client.authorized(1000);
        var expected = new ArrayList<>(List.of(id, client.capture(id, 1000).text("id")));
        for (int i = 0; i < 8; i++) expected.add(client.refund(id, 200).text("id"));
        assertEquals(expected, new Reader(beginning, 3).ids());
        assertEquals(expected, new Reader(beginning, 7).ids());
    }

    @Test
    void anEmptyPageSaysWhereToGoOn() throws Exception {
        var page = client.get("/v1/operations?after=" + beginning).json();
        assertEquals(0, page.path("operations").size());
        assertEquals(beginning, page.path("next").asText());
        assertEquals(false, page.path("hasMore").asBoolean());
    }

    @Test
    void whatIsOlderThanAskedForIsLeftOut() throws Exception {
        client.authorize(GOOD, 5);
        var moment = PROVIDER.clock().instant().plusSeconds(1);
        PROVIDER.clock().moveTo(moment);
        client.authorize(GOOD, 6);
        var since = client.get("/v1/operations?after=%s&since=%s".formatted(beginning, moment));
        assertEquals(6, since.json().path("operations").path(0).path("amount").asInt());
        var later = client.get("/v1/operations?after=%s&since=%s".formatted(beginning, moment.plusMillis(1)));
        assertEquals(0, later.json().path("operations").size());
    }

    @Test
    void aLineOfTheListIsTheAnswerItself() throws Exception {
        var answer = client.authorize(GOOD, 5).json();
        assertEquals(
                answer,
                client.get("/v1/operations?after=" + beginning)
                        .json()
                        .path("operations")
                        .path(0));
    }

    @Test
    void aReaderWhoFollowsMissesNothingThatIsWrittenMeanwhile() throws Exception {
        var token = client.token(GOOD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<String>>();
            for (int i = 0; i < 60; i++) {
                writers.add(threads.submit(
                        () -> client.post("/v1/authorizations", newKey(), authorization(token, 5, "concurrent"))
                                .text("id")));
            }
            var reader = new Reader(beginning, 7);
            var seen = new ArrayList<String>();
            while (writers.stream().anyMatch(writer -> !writer.isDone())) seen.addAll(reader.ids());
            seen.addAll(reader.ids());
            var written = new HashSet<String>();
            for (var writer : writers) written.add(writer.get());
            assertEquals(60, seen.size());
            assertEquals(written, new HashSet<>(seen));
        }
    }

    @Test
    void theBalanceCountsWhatWasTakenAndGivenBack() throws Exception {
        var before = client.get("/v1/balance?currency=USD").json();
        var id = client.authorized(1000);
        client.authorized(5000);
        client.capture(id, 900);
        client.capture(id, 900);
        client.refund(id, 300);
        client.refund(id, 601);
        var after = client.get("/v1/balance?currency=USD").json();
        assertEquals(900, difference(before, after, "captured"));
        assertEquals(300, difference(before, after, "refunded"));
        assertEquals(600, difference(before, after, "net"));
        assertTrue(after.path("consistent").asBoolean());
        assertEquals(
                0,
                client.get("/v1/balance?currency=JPY").json().path("captured").asLong());
    }

    @Test
    void aBalanceThatDoesNotAgreeWithTheAuthorizationsSaysSo() throws Exception {
        var id = client.authorized(1000);
        client.capture(id, 1000);
        var spoil = "update authorizations set refunded = %d where id = '" + id + "' returning id";
        PROVIDER.postgres().one(spoil.formatted(1));
        assertEquals(
                false,
                client.get("/v1/balance?currency=USD").json().path("consistent").asBoolean());
        PROVIDER.postgres().one(spoil.formatted(0));
        assertTrue(
                client.get("/v1/balance?currency=USD").json().path("consistent").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/operations?limit=0, 400, invalid_limit",
        "/v1/operations?limit=8, 400, invalid_limit",
        "/v1/operations?limit=x, 400, invalid_limit",
        "/v1/operations?limit=-1, 400, invalid_limit",
        "/v1/operations?limit=1&limit=2, 400, invalid_request",
        "/v1/operations?after=x, 400, invalid_cursor",
        "/v1/operations?after=-1, 400, invalid_cursor",
        "/v1/operations?after=9999999999999999999, 400, invalid_cursor",
        "/v1/operations?since=yesterday, 400, invalid_request",
        "/v1/operations?since=-0001-01-01T00:00:00Z, 400, invalid_request",
        "/v1/operations?since=9999-01-01T00:00:00Z, 400, invalid_request",
        "/v1/operations/never-seen, 404, no_such_operation",
        "/v1/authorizations/au_1, 404, no_such_authorization",
        "/v1/balance, 400, unknown_currency",
        "/v1/balance?currency=usd, 400, unknown_currency"
    })
    void whatCannotBeAnsweredSaysWhy(String path, int status, String code) throws Exception {
        var reply = client.get(path);
        assertEquals(status, reply.status());
        assertEquals(code, reply.errorCode());
    }

    private static long difference(JsonNode before, JsonNode after, String field) {
        return after.path(field).asLong() - before.path(field).asLong();
    }

    /** Follows the record from a cursor and remembers where it is. */
    private final class Reader {
        private final int limit;
        private String next;

        private Reader(String after, int limit) {
            this.next = after;
            this.limit = limit;
        }

        /** The ids of all that has come since the last time. */
        private List<String> ids() throws Exception {
            var ids = new ArrayList<String>();
            JsonNode page;
            do {
                page = client.get("/v1/operations?after=%s&limit=%d".formatted(next, limit))
                        .json();
                page.path("operations")
                        .forEach(operation -> ids.add(operation.path("id").asText()));
                next = page.path("next").asText();
            } while (page.path("hasMore").asBoolean());
            return ids;
        }
    }
}
