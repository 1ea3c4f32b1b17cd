package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.amount;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider at its worst, on purpose. */
@Timeout(90)
class FaultsTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER = new ProviderUnderTest(
            Map.of("FARELINE_PROVIDER_LONGEST_DELAY", "PT5S", "FARELINE_PROVIDER_LOCK_TIMEOUT", "PT0.5S"));

    private static final String AUTHORIZATIONS = "/v1/authorizations";

    private final ProviderClient client = PROVIDER.client();
    private final String key = newKey();

    @Test
    void theNextNewAuthorizationsAreDeclinedAndReplaysDoNotCount() throws Exception {
        client.switches("{\"decline\":2}");
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        assertEquals(
                "refused card_declined", client.post(AUTHORIZATIONS, key, body).outcome());
        assertEquals(
                "refused card_declined", client.post(AUTHORIZATIONS, key, body).outcome());
        assertEquals("refused card_declined", client.authorize(GOOD, 1000).outcome());
        assertEquals("succeeded", client.authorize(GOOD, 1000).outcome());
    }

    @Test
    void aDeclineIsNotUsedUpByARequestThatIsTurnedAway() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        client.post(AUTHORIZATIONS, key, body);
        client.switches("{\"decline\":1}");
        assertEquals(
                422,
                client.post(AUTHORIZATIONS, key, body.replace("1000", "1001")).status());
        assertEquals(
                "refused insufficient_funds",
                client.authorize("4000000000009995", 1).outcome());
        assertEquals("refused card_declined", client.authorize(GOOD, 1000).outcome());
    }

    @Test
    void aDeclineThatCouldNotBeWrittenDownIsStillDue() throws Exception {
        var body = authorization(client.token(GOOD), 1000, "booking-1");
        client.switches("{\"decline\":1}");
        try (var connection = PROVIDER.postgres().server().connect("provider");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table authorizations in share mode");
            assertEquals(409, client.post(AUTHORIZATIONS, key, body).status());
            connection.rollback();
        }
        assertEquals(
                "refused card_declined", client.post(AUTHORIZATIONS, key, body).outcome());
        assertEquals("succeeded", client.authorize(GOOD, 1000).outcome());
    }

    @Test
    void aLostAnswerHasHadItsEffect() throws Exception {
        var id = client.authorized(1000);
        client.switches("{\"kind\":\"capture\",\"loseAnswer\":1}");
        assertThrows(IOException.class, () -> client.post(path(id, "capture"), key, amount(1000)));
        assertEquals("captured", client.get(AUTHORIZATIONS + "/" + id).text("state"));
        var kept = client.get("/v1/operations/" + key);
        assertEquals("succeeded", kept.outcome());
        assertEquals(
                kept.json(), client.post(path(id, "capture"), key, amount(1000)).json());
    }

    @Test
    void aFailureBeforeTheEffectLeavesNone() throws Exception {
        var id = client.authorized(1000);
        client.switches("{\"kind\":\"void\",\"failBefore\":1}");
        var failed = client.post(path(id, "void"), key, "");
        assertEquals(503, failed.status());
        assertEquals("temporarily_unavailable", failed.errorCode());
        assertEquals("1", failed.raw().headers().firstValue("Retry-After").orElseThrow());
        assertEquals(404, client.get("/v1/operations/" + key).status());
        assertEquals("succeeded", client.post(path(id, "void"), key, "").outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "capture", "refund"})
    void carriedOutTwiceItHasOneEffect(String kind) throws Exception {
        client.switches("{\"kind\":\"%s\",\"answerTwice\":1}".formatted(kind));
        var id = client.authorized(1000);
        assertEquals("succeeded", client.capture(id, 1000).outcome());
        assertEquals("succeeded", client.refund(id, 600).outcome());
        assertEquals("{\"switches\":[]}", client.get("/v1/switches").json().toString());
        var operations = "select count(*) from operations where authorization_id = '%s'".formatted(id);
        assertEquals("3", PROVIDER.postgres().one(operations));
        assertEquals(
                600,
                client.get(AUTHORIZATIONS + "/" + id).json().path("refunded").asLong());
    }

    @Test
    void aDelayBeforeTheEffectIsWithoutEffectMeanwhile() throws Exception {
        var id = client.authorized(1000);
        client.switches("{\"delayMillis\":1500}");
        var answer = later(id);
        awaitTaken();
        assertEquals("no_such_operation", client.get("/v1/operations/" + key).errorCode());
        assertEquals("succeeded", answer.join());
    }

    @Test
    void aDelayAfterTheEffectHidesIt() throws Exception {
        var id = client.authorized(1000);
        client.switches("{\"delayMillis\":1500,\"delayCount\":1,\"delayStage\":\"after\"}");
        var answer = later(id);
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (client.get("/v1/operations/" + key).status() == 404 && System.nanoTime() < deadline) Thread.onSpinWait();
        assertEquals("succeeded", client.get("/v1/operations/" + key).outcome());
        assertEquals(false, answer.isDone());
        assertEquals("succeeded", answer.join());
    }

    @Test
    void aSwitchForOneReferenceLeavesOthersAlone() throws Exception {
        var other = client.authorized(1000);
        var mine = client.post(AUTHORIZATIONS, newKey(), authorization(client.token(GOOD), 1000, "mine"))
                .text("id");
        client.switches("{\"kind\":\"capture\",\"reference\":\"mine\",\"failBefore\":1}");
        assertEquals("succeeded", client.capture(other, 1000).outcome());
        assertEquals(503, client.capture(mine, 1000).status());
        assertEquals("succeeded", client.capture(mine, 1000).outcome());
    }

    @Test
    void switchesAreShownReplacedAndCleared() throws Exception {
        client.switches("{\"decline\":3}");
        client.switches("{\"kind\":\"refund\",\"failBefore\":1}");
        client.authorize(GOOD, 1);
        var shown = client.get("/v1/switches").json().path("switches");
        assertEquals("refund", shown.path(0).path("kind").asText());
        assertEquals(2, shown.path(1).path("decline").asInt());
        assertTrue(shown.path(1).path("kind").isNull());
        client.switches("{\"decline\":0}");
        assertEquals(1, client.get("/v1/switches").json().path("switches").size());
        assertEquals(200, client.delete("/v1/switches").status());
        assertEquals(0, client.get("/v1/switches").json().path("switches").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"decline\":-1}",
                "{\"decline\":\"1\"}",
                "{\"delayMillis\":5001}",
                "{\"kind\":\"x\"}",
                "{\"delayStage\":\"x\"}",
                "{\"explode\":1}",
                "{\"kind\":\"capture\",\"decline\":1}"
            })
    void aWrongSwitchGets400(String body) throws Exception {
        assertEquals(400, client.switches(body).status());
    }

    private CompletableFuture<String> later(String id) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return client.post(path(id, "capture"), key, amount(1000))
                                .outcome();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    /** The request has arrived when its delay has been counted down. */
    private void awaitTaken() throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!client.get("/v1/switches").json().path("switches").isEmpty() && System.nanoTime() < deadline)
            Thread.onSpinWait();
    }

    private static String path(String id, String verb) {
        return AUTHORIZATIONS + "/" + id + "/" + verb;
    }
}
