package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.amount;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.sandbox.ProviderClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One key, one effect, one answer. */
@Timeout(90)
class IdempotencyTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER = new ProviderUnderTest(Map.of("FARELINE_PROVIDER_LOCK_TIMEOUT", "PT0.5S"));

    private static final String AUTHORIZATIONS = "/v1/authorizations";
    private static final int MANY = 20;

    private final ProviderClient client = PROVIDER.client();
    private final String key = newKey();

    @Test
    void aRepeatedRequestGetsTheSameBytes() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        var first = client.post(AUTHORIZATIONS, key, body);
        PROVIDER.clock().moveTo(ProviderUnderTest.START.plusSeconds(1_000_000));
        var second = client.post(AUTHORIZATIONS, key, body.replace(",", " ,\n"));
        assertArrayEquals(first.bytes(), second.bytes());
        assertArrayEquals(first.bytes(), client.get("/v1/operations/" + key).bytes());
        assertTrue(first.raw().headers().firstValue("Idempotent-Replay").isEmpty());
        assertEquals(
                "true", second.raw().headers().firstValue("Idempotent-Replay").orElseThrow());
        assertEquals("1", operationsWith(key));
    }

    @Test
    void aRefusalIsRepeatedTooEvenWhenItWouldSucceedNow() throws Exception {
        var id = client.authorize("4000000000003220", 1000).text("id");
        var path = AUTHORIZATIONS + "/" + id + "/capture";
        var first = client.post(path, key, amount(1000));
        assertEquals("refused authentication_required", first.outcome());
        client.follow(id, "authentication", "");
        assertArrayEquals(first.bytes(), client.post(path, key, amount(1000)).bytes());
        assertEquals("succeeded", client.post(path, newKey(), amount(1000)).outcome());
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() throws Exception {
        var token = client.token(GOOD);
        var first = client.post(AUTHORIZATIONS, key, authorization(token, 1000, "booking-1"));
        for (var other : List.of(authorization(token, 1001, "booking-1"), authorization(token, 1000, "booking-2"))) {
            var reply = client.post(AUTHORIZATIONS, key, other);
            assertEquals(422, reply.status());
            assertEquals("idempotency_key_reused", reply.errorCode());
        }
        var otherPath = client.post(AUTHORIZATIONS + "/" + first.text("id") + "/capture", key, amount(1000));
        assertEquals(422, otherPath.status());
    }

    @Test
    void theSameKeyForAnotherAuthorizationIsRefused() throws Exception {
        client.post(AUTHORIZATIONS + "/" + client.authorized(10) + "/void", key, "");
        assertEquals(
                422,
                client.post(AUTHORIZATIONS + "/" + client.authorized(10) + "/void", key, "")
                        .status());
    }

    @Test
    void aKeyIsRequired() throws Exception {
        var reply = client.send(client.secret(AUTHORIZATIONS).POST(BodyPublishers.ofString("{}")));
        assertEquals(400, reply.status());
        assertEquals("idempotency_key_required", reply.errorCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a,b", "ä", "key\"", "{256}"})
    void aKeyOfAnotherShapeIsRefused(String wrong) throws Exception {
        var reply = client.post(AUTHORIZATIONS, wrong.equals("{256}") ? "k".repeat(256) : wrong, "{}");
        assertEquals(400, reply.status());
        assertEquals("invalid_idempotency_key", reply.errorCode());
    }

    @Test
    void twoKeysAreRefusedAndALongOneIsNot() throws Exception {
        var two = client.secret(AUTHORIZATIONS).header("Idempotency-Key", "a").header("Idempotency-Key", "b");
        assertEquals(
                "invalid_idempotency_key",
                client.send(two.POST(BodyPublishers.ofString("{}"))).errorCode());
        var longest = newKey() + "k".repeat(219);
        var body = authorization(client.token(GOOD), 10, "booking-1");
        assertEquals("succeeded", client.post(AUTHORIZATIONS, longest, body).outcome());
        assertEquals(200, client.get("/v1/operations/" + longest).status());
    }

    @Test
    void manyDuplicatesAtOnceHaveOneEffectAndTheSameBytes() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "many-duplicates");
        var replies = atOnce(_ -> () -> client.post(AUTHORIZATIONS, key, body));
        for (var reply : replies) {
            assertEquals(200, reply.status());
            assertArrayEquals(replies.getFirst().bytes(), reply.bytes());
        }
        assertEquals("1", operationsWith(key));
        assertEquals(
                "1",
                PROVIDER.postgres().one("select count(*) from authorizations where reference = 'many-duplicates'"));
        var fresh = replies.stream()
                .filter(reply ->
                        reply.raw().headers().firstValue("Idempotent-Replay").isEmpty());
        assertEquals(1, fresh.count());
    }

    @Test
    void manyCapturesAtOnceTakeTheMoneyOnce() throws Exception {
        var id = client.authorized(1000);
        var replies = atOnce(_ -> () -> client.capture(id, 1000));
        assertEquals(
                1,
                replies.stream()
                        .filter(reply -> reply.outcome().equals("succeeded"))
                        .count());
        assertEquals(
                MANY - 1,
                replies.stream()
                        .filter(reply -> reply.outcome().equals("refused already_captured"))
                        .count());
    }

    @Test
    void manyRefundsAtOnceNeverExceedWhatWasCaptured() throws Exception {
        var id = client.authorized(1000);
        client.capture(id, 1000);
        var replies = atOnce(_ -> () -> client.refund(id, 150));
        assertEquals(
                6,
                replies.stream()
                        .filter(reply -> reply.outcome().equals("succeeded"))
                        .count());
        assertEquals(
                900,
                client.get(AUTHORIZATIONS + "/" + id).json().path("refunded").asLong());
    }

    @Test
    void captureAndVoidAtOnceCannotBothSucceed() throws Exception {
        var id = client.authorized(1000);
        var replies = atOnce(i -> () -> i % 2 == 0 ? client.capture(id, 1000) : client.follow(id, "void", ""));
        assertEquals(
                1,
                replies.stream()
                        .filter(reply -> reply.outcome().equals("succeeded"))
                        .count());
    }

    @Test
    void aKeyThatIsBeingWorkedOnForLongGets409() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        whileHolding("pg_advisory_xact_lock(hashtextextended('%s', 0))".formatted(key), () -> {
            var reply = client.post(AUTHORIZATIONS, key, body);
            assertEquals(409, reply.status());
            assertEquals("operation_in_progress", reply.errorCode());
            assertEquals("1", reply.raw().headers().firstValue("Retry-After").orElseThrow());
        });
        assertEquals("succeeded", client.post(AUTHORIZATIONS, key, body).outcome());
    }

    @Test
    void whoWritesWaitsForWhoReadsTheRecord() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        whileHolding("pg_advisory_xact_lock(1, 1)", () -> {
            assertEquals(409, client.post(AUTHORIZATIONS, key, body).status());
            assertEquals(404, client.get("/v1/operations/" + key).status());
        });
        assertEquals("succeeded", client.post(AUTHORIZATIONS, key, body).outcome());
    }

    @Test
    void whoReadsTheRecordWaitsForWhoIsWriting() throws Exception {
        whileHolding("pg_advisory_xact_lock_shared(1, 1)", () -> {
            assertEquals(409, client.get("/v1/operations").status());
            assertEquals("succeeded", client.authorize(GOOD, 5).outcome());
        });
        assertEquals(200, client.get("/v1/operations").status());
    }

    /** Something that may fail in any way. */
    private interface Check {
        void run() throws Exception;
    }

    private static void whileHolding(String lock, Check check) throws Exception {
        try (var connection = PROVIDER.postgres().server().connect("provider");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select " + lock);
            check.run();
            connection.rollback();
        }
    }

    private static String operationsWith(String key) throws Exception {
        return PROVIDER.postgres().one("select count(*) from operations where idempotency_key = '%s'".formatted(key));
    }

    /** All begin at the same moment. */
    private static List<Reply> atOnce(IntFunction<Callable<Reply>> request) throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, MANY)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return request.apply(i).call();
                    }))
                    .toList();
            begin.countDown();
            var done = new ArrayList<Reply>();
            for (var reply : replies) done.add(reply.get());
            return done;
        }
    }
}
