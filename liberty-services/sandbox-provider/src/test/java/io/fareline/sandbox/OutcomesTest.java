package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.GOOD;
import static io.fareline.sandbox.ProviderClient.authorization;
import static io.fareline.sandbox.ProviderClient.card;
import static io.fareline.sandbox.ProviderClient.newKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cards, time and amounts lead to. */
class OutcomesTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER = new ProviderUnderTest();

    private static final String THREE_D_SECURE = "4000000000003220";
    private static final Duration WEEK = Duration.ofDays(7);

    private final ProviderClient client = PROVIDER.client();

    @ParameterizedTest
    @CsvSource({
        "4242424242424242, succeeded",
        "5555555555554444, succeeded",
        "378282246310005, succeeded",
        "4000000000000002, refused card_declined",
        "4000000000009995, refused insufficient_funds",
        "4000000000000069, refused expired_card",
        "4000000000000127, refused incorrect_cvc",
        "4000000000000119, refused processing_error",
        "4000000000003220, requires_action",
        "4000008400001629, requires_action"
    })
    void everyTestCardHasItsOutcome(String number, String outcome) throws Exception {
        var reply = client.authorize(number, 1000);
        assertEquals(200, reply.status());
        assertEquals(outcome, reply.outcome());
        assertEquals("authorization", reply.text("kind"));
        assertEquals(reply.text("id"), reply.text("authorizationId"));
    }

    @Test
    void theWholeLifeOfAPayment() throws Exception {
        // A hundred is promised, eighty is taken, and then the customer gets it back in two parts.
        var promised = client.authorize(GOOD, 10_000);
        assertEquals("2030-03-22T12:00:00Z", promised.text("expiresAt"));
        var id = promised.text("id");
        assertEquals("refused amount_too_large", client.capture(id, 10_001).outcome());
        assertEquals("refused not_captured", client.refund(id, 1).outcome());
        var captured = client.capture(id, 8_000);
        assertEquals("succeeded", captured.outcome());
        assertEquals(8_000, captured.json().path("amount").asLong());

        // Once is enough: neither can more of it be taken, nor the promise be given back.
        assertEquals("refused already_captured", client.capture(id, 2_000).outcome());
        assertEquals("refused already_captured", client.follow(id, "void", "").outcome());

        // Refunds find their way by the capture as well as by the authorization.
        assertEquals("succeeded", client.refund(id, 5_000).outcome());
        assertEquals("refused amount_too_large", client.refund(id, 3_001).outcome());
        var byCapture = "/v1/captures/" + captured.text("id") + "/refunds";
        assertEquals(
                "succeeded",
                client.post(byCapture, newKey(), ProviderClient.amount(3_000)).outcome());
        assertEquals("refused amount_too_large", client.refund(id, 1).outcome());

        var end = client.get("/v1/authorizations/" + id).json();
        assertEquals("captured", end.path("state").asText());
        assertEquals(8_000, end.path("captured").asLong());
        assertEquals(8_000, end.path("refunded").asLong());
    }

    @Test
    void aVoidedPromiseIsOver() throws Exception {
        var id = client.authorized(1000);
        assertEquals("succeeded", client.follow(id, "void", "{}").outcome());
        assertEquals("refused already_voided", client.follow(id, "void", "").outcome());
        assertEquals("refused already_voided", client.capture(id, 1000).outcome());
    }

    @Test
    void authenticationComesBeforeCapture() throws Exception {
        var reply = client.authorize(THREE_D_SECURE, 1000);
        var id = reply.text("id");
        assertEquals("/v1/authorizations/" + id + "/authentication", reply.text("nextAction"));
        assertEquals("refused authentication_required", client.capture(id, 1000).outcome());
        assertEquals(
                "succeeded", client.post(reply.text("nextAction"), newKey(), "").outcome());
        assertEquals(
                "refused not_awaiting_authentication",
                client.follow(id, "authentication", "").outcome());
        assertEquals("succeeded", client.capture(id, 1000).outcome());
    }

    @Test
    void anAuthenticatedCardCanStillBeDeclined() throws Exception {
        var id = client.authorize("4000008400001629", 1000).text("id");
        assertEquals(
                "refused card_declined", client.follow(id, "authentication", "").outcome());
        assertEquals("refused", client.get("/v1/authorizations/" + id).text("state"));
        assertEquals("refused not_authorized", client.capture(id, 1000).outcome());
        assertEquals("refused not_authorized", client.follow(id, "void", "").outcome());
    }

    @Test
    void aPromiseThatWaitsForAuthenticationCanBeVoided() throws Exception {
        var id = client.authorize(THREE_D_SECURE, 1000).text("id");
        assertEquals("succeeded", client.follow(id, "void", "").outcome());
        assertEquals(
                "refused already_voided",
                client.follow(id, "authentication", "").outcome());
    }

    @Test
    void aPromiseLastsSevenDays() throws Exception {
        var inTime = client.authorized(1000);
        var tooLate = client.authorized(1000);
        PROVIDER.clock().moveTo(ProviderUnderTest.START.plus(WEEK).minusNanos(1000));
        assertEquals("succeeded", client.capture(inTime, 1000).outcome());
        PROVIDER.clock().moveTo(ProviderUnderTest.START.plus(WEEK));
        assertEquals(
                "refused authorization_expired", client.capture(tooLate, 1000).outcome());
        assertEquals(
                "refused authorization_expired",
                client.follow(tooLate, "void", "").outcome());
        assertTrue(client.get("/v1/authorizations/" + tooLate)
                .json()
                .path("expired")
                .asBoolean());
        assertEquals("succeeded", client.refund(inTime, 1000).outcome());
    }

    @Test
    void aTokenThatNeverWasOrHasExpiredIsRefused() throws Exception {
        var unknown = authorization("tok_unknown", 1000, "booking-1");
        assertEquals(
                "refused invalid_token",
                client.post("/v1/authorizations", newKey(), unknown).outcome());
        var known = authorization(client.token(GOOD), 1000, "booking-1");
        PROVIDER.clock().moveTo(ProviderUnderTest.START.plusSeconds(86_400).minusNanos(1000));
        assertEquals(
                "succeeded", client.post("/v1/authorizations", newKey(), known).outcome());
        PROVIDER.clock().moveTo(ProviderUnderTest.START.plusSeconds(86_400));
        assertEquals(
                "refused invalid_token",
                client.post("/v1/authorizations", newKey(), known).outcome());
    }

    @Test
    void aCardThatHasExpiredSinceIsRefused() throws Exception {
        PROVIDER.clock().moveTo(Instant.parse("2030-03-31T12:00:00Z"));
        var token = client.tokenize(card(GOOD, 3, 2030, "123")).text("id");
        PROVIDER.clock().moveTo(Instant.parse("2030-04-01T00:00:00Z"));
        var reply = client.post("/v1/authorizations", newKey(), authorization(token, 1000, "booking-1"));
        assertEquals("refused expired_card", reply.outcome());
        assertNull(reply.text("expiresAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authentication", "capture", "void", "refunds"})
    void anUnknownAuthorizationIsNotFoundAndItsKeyStaysFree(String verb) throws Exception {
        var body = verb.equals("capture") || verb.equals("refunds") ? ProviderClient.amount(1) : "";
        var key = newKey();
        var reply = client.post("/v1/authorizations/au_unknown/" + verb, key, body);
        assertEquals(404, reply.status());
        assertEquals("no_such_authorization", reply.errorCode());
        assertEquals("no_such_operation", client.get("/v1/operations/" + key).errorCode());
    }

    @Test
    void onlyASuccessfulCaptureCanBeRefundedByItsId() throws Exception {
        var id = client.authorized(1000);
        var refused = client.capture(id, 1001).text("id");
        for (var capture : new String[] {"cp_unknown", refused, id}) {
            var reply = client.post("/v1/captures/" + capture + "/refunds", newKey(), ProviderClient.amount(1));
            assertEquals(404, reply.status());
            assertEquals("no_such_capture", reply.errorCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"USD\"}|invalid_request",
                "{\"token\":\"tok 1\",\"amount\":5,\"currency\":\"USD\",\"reference\":\"b\"}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"USD\",\"reference\":\"\"}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"USD\",\"reference\":\"\\u0000\"}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"USD\",\"reference\":\"ü\"}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":0,\"currency\":\"USD\",\"reference\":\"b\"}|invalid_amount",
                "{\"token\":\"tok_1\",\"amount\":-5,\"currency\":\"USD\",\"reference\":\"b\"}|invalid_amount",
                "{\"token\":\"tok_1\",\"currency\":\"USD\",\"reference\":\"b\"}|invalid_amount",
                "{\"token\":\"tok_1\",\"amount\":1000000000000,\"currency\":\"USD\",\"reference\":\"b\"}|invalid_amount",
                "{\"token\":\"tok_1\",\"amount\":5.0,\"currency\":\"USD\",\"reference\":\"b\"}|invalid_request",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"usd\",\"reference\":\"b\"}|unknown_currency",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"ABC\",\"reference\":\"b\"}|unknown_currency",
                "{\"token\":\"tok_1\",\"amount\":5,\"reference\":\"b\"}|unknown_currency",
                "{\"token\":\"tok_1\",\"amount\":5,\"currency\":\"USD\",\"reference\":\"b\",\"x\":1}|invalid_request"
            })
    void aWrongBodyGets400AndItsKeyStaysFree(String body, String code) throws Exception {
        var key = newKey();
        var reply = client.post("/v1/authorizations", key, body);
        assertEquals(400, reply.status());
        assertEquals(code, reply.errorCode());
        assertEquals(404, client.get("/v1/operations/" + key).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "capture|{}|invalid_amount",
                "capture|''|invalid_request",
                "capture|{\"amount\":0}|invalid_amount",
                "refunds|{\"amount\":-1}|invalid_amount",
                "refunds|{\"sum\":1}|invalid_request",
                "void|{\"amount\":1}|invalid_request",
                "authentication|[]|invalid_request"
            })
    void aWrongBodyOfWhatFollowsGets400(String verb, String body, String code) throws Exception {
        var reply = client.follow(client.authorized(1000), verb, body);
        assertEquals(400, reply.status());
        assertEquals(code, reply.errorCode());
    }
}
