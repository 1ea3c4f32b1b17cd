package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.newKey;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider lets in. */
@Timeout(90)
class DoorTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER =
            new ProviderUnderTest(Map.of("FARELINE_PROVIDER_REQUESTS", "4", "FARELINE_PROVIDER_READING", "PT1S"));

    private static final int BODY_LIMIT = 16 * 1024;

    private final ProviderClient client = PROVIDER.client();

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/authorizations",
        "POST, /v1/authorizations/au_1/authentication",
        "POST, /v1/authorizations/au_1/capture",
        "POST, /v1/authorizations/au_1/void",
        "POST, /v1/authorizations/au_1/refunds",
        "POST, /v1/captures/cp_1/refunds",
        "GET, /v1/operations",
        "GET, /v1/operations/key-1",
        "GET, /v1/authorizations/au_1",
        "GET, /v1/balance",
        "GET, /v1/switches",
        "PUT, /v1/switches",
        "DELETE, /v1/switches"
    })
    void onlyTheSecretKeyOpensWhatMovesOrShowsMoney(String method, String path) throws Exception {
        var nobody = client.send(client.bare(path).method(method, BodyPublishers.noBody()));
        assertEquals(401, nobody.status());
        assertEquals("invalid_key", nobody.errorCode());
        var wrong = client.request(path, "sk_test_0000000000000000").method(method, BodyPublishers.noBody());
        assertEquals("invalid_key", client.send(wrong).errorCode());
        var publishable = client.request(path, OwnPostgres.PUBLISHABLE).method(method, BodyPublishers.noBody());
        assertEquals("secret_key_required", client.send(publishable).errorCode());
    }

    @Test
    void healthIsOpen() throws Exception {
        var reply = client.send(client.bare("/health").GET());
        assertEquals(200, reply.status());
        assertEquals("UP", reply.text("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v2/tokens", "/v1/operations/a/b", "/v1/operations/%00", "/v1/operations/%20"})
    void nothingElseIsThere(String path) throws Exception {
        var reply = client.get(path);
        assertEquals(404, reply.status());
        assertEquals("no_such_path", reply.errorCode());
    }

    @ParameterizedTest
    @CsvSource({"/v1/tokens, POST", "/v1/balance, GET", "/v1/switches, 'DELETE, GET, PUT'"})
    void anotherMethodGets405AndTheOnesThereAre(String path, String allowed) throws Exception {
        var reply = client.send(client.secret(path).method("PATCH", BodyPublishers.noBody()));
        assertEquals(405, reply.status());
        assertEquals("method_not_allowed", reply.errorCode());
        assertEquals(allowed, reply.raw().headers().firstValue("Allow").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"})
    void anotherMediaTypeGets415(String type) throws Exception {
        var request = client.bare("/v1/authorizations")
                .header("Authorization", "Bearer " + OwnPostgres.SECRET)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}"));
        var reply = client.send(request);
        assertEquals(415, reply.status());
        assertEquals("unsupported_media_type", reply.errorCode());
    }

    @Test
    void aBodyOfTheLimitIsReadAndALargerOneGets413() throws Exception {
        var atLimit = client.post("/v1/authorizations", newKey(), "{" + " ".repeat(BODY_LIMIT - 2) + "}");
        assertEquals(400, atLimit.status());
        var larger = client.post("/v1/authorizations", newKey(), "{" + " ".repeat(BODY_LIMIT - 1) + "}");
        assertEquals(413, larger.status());
        assertEquals("body_too_large", larger.errorCode());
    }

    @Test
    void aLargerBodyOfUnknownLengthGets413Too() throws Exception {
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));
        var reply = client.send(client.secret("/v1/authorizations")
                .header("Idempotency-Key", "k")
                .POST(chunks));
        assertEquals(413, reply.status());
    }

    /** Who still writes while the refusal comes must not be reset, or it may never see the refusal. */
    @Test
    void whoSendsTooMuchIsHeardToTheEndAndServedAgain() throws IOException {
        var chunk = "4e20\r\n" + " ".repeat(20_000) + "\r\n";
        var next = "GET /health HTTP/1.1\r\nHost: provider\r\nConnection: close\r\n\r\n";
        var answers = client.raw(
                ProviderClient.head("Transfer-Encoding: chunked") + chunk + chunk + chunk + "0\r\n\r\n" + next);
        assertTrue(answers.startsWith("HTTP/1.1 413"), answers);
        assertTrue(answers.contains("HTTP/1.1 200"), answers);
    }

    @Test
    void anAnnouncedGiantIsRefusedBeforeAnythingIsSetAside() throws IOException {
        var answer = client.raw(ProviderClient.head("Content-Length: 2000000000"));
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    @Test
    void whoSendsTooSlowlyIsHungUpOn() throws IOException {
        var begin = System.nanoTime();
        assertEquals("", client.raw(ProviderClient.head("Content-Length: 20") + "{"));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(
                took.compareTo(Duration.ofMillis(900)) > 0 && took.compareTo(Duration.ofSeconds(8)) < 0,
                () -> "" + took);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET /v1/operations?after=%zz HTTP/1.1\r\nHost: a\r\n\r\n"})
    void garbageIsNotAFaultOfTheProvider(String garbage) throws IOException {
        var answer = client.raw(garbage);
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer);
    }

    @Test
    void oneMoreRequestThanThereIsRoomForGets503() throws Exception {
        client.switches("{\"kind\":\"authorization\",\"delayMillis\":1500,\"delayCount\":4}");
        var body = ProviderClient.authorization(client.token(GOOD), 5, "crowd");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new ArrayList<Future<String>>();
            for (int i = 0; i < 4; i++)
                crowd.add(threads.submit(
                        () -> client.post("/v1/authorizations", newKey(), body).outcome()));
            var turnedAway = client.get("/v1/switches");
            var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (turnedAway.status() != 503 && System.nanoTime() < deadline) turnedAway = client.get("/v1/switches");
            assertEquals(503, turnedAway.status());
            assertEquals("temporarily_unavailable", turnedAway.errorCode());
        }
    }

    @Test
    void errorsShowNothingOfTheInside() throws Exception {
        for (var body : new String[] {"{", "{\"token\":{}}", "\0", "[[[[[[[[[[[[[[", "{\"x\":1}"}) {
            var text =
                    new String(client.post("/v1/authorizations", newKey(), body).bytes(), US_ASCII);
            assertFalse(text.contains("fasterxml") || text.contains("Exception") || text.contains("at ["), text);
        }
        assertEquals("succeeded", client.authorize(GOOD, 1).outcome());
    }
}
