package io.fareline.sandbox;

import static io.fareline.sandbox.ProviderClient.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizationTest {
    @RegisterExtension
    static final ProviderUnderTest PROVIDER = new ProviderUnderTest();

    private final ProviderClient client = PROVIDER.client();

    @ParameterizedTest
    @CsvSource({"4242424242424242, visa, 4242", "5555555555554444, mastercard, 4444", "378282246310005, amex, 0005"})
    void aCardBecomesATokenThatLivesForADay(String number, String brand, String last4) throws Exception {
        var reply = client.tokenize(card(number));
        assertEquals(200, reply.status());
        assertTrue(reply.text("id").matches("tok_[0-9a-f]{32}"));
        assertEquals(brand, reply.text("brand"));
        assertEquals(last4, reply.text("last4"));
        assertEquals("2030-03-16T12:00:00Z", reply.text("expiresAt"));
        assertEquals(
                "no-store", reply.raw().headers().firstValue("Cache-Control").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 12, 2031, 123, incorrect_number", "4242, 12, 2031, 123, invalid_number",
        "424242424242424x, 12, 2031, 123, invalid_number", "000000000000, 12, 2031, 123, test_cards_only",
        "4242424242424242, 13, 2031, 123, invalid_expiry", "4242424242424242, 0, 2031, 123, invalid_expiry",
        "4242424242424242, 2, 2030, 123, expired_card", "4242424242424242, 12, 2031, 12, invalid_cvc",
        "378282246310005, 12, 2031, 123, invalid_cvc"
    })
    void aWrongCardGets402(String number, int month, int year, String cvc, String code) throws Exception {
        var reply = client.tokenize(card(number, month, year, cvc));
        assertEquals(402, reply.status());
        assertEquals(code, reply.errorCode());
        assertFalse(new String(reply.bytes(), StandardCharsets.UTF_8).contains(number));
    }

    @Test
    void aCardIsGoodUntilTheEndOfItsMonth() throws Exception {
        PROVIDER.clock().moveTo(Instant.parse("2030-03-31T23:59:59.999999999Z"));
        assertEquals(
                200, client.tokenize(card(ProviderClient.GOOD, 3, 2030, "123")).status());
        PROVIDER.clock().moveTo(Instant.parse("2030-04-01T00:00:00Z"));
        assertEquals(
                "expired_card",
                client.tokenize(card(ProviderClient.GOOD, 3, 2030, "123")).errorCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"card\":null}",
                "{\"card\":{}}",
                "{\"card\":{\"number\":4242424242424242}}",
                "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2031}}",
                "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":\"12\",\"expYear\":2031,\"cvc\":\"123\"}}",
                "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2031,\"cvc\":\"123\",\"x\":1}}",
                "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2031,\"cvc\":123}}"
            })
    void aBodyOfAnotherShapeGets400(String body) throws Exception {
        var reply = client.tokenize(body);
        assertEquals(400, reply.status());
        assertEquals("invalid_request", reply.errorCode());
    }

    @Test
    void cardsAreTakenWithThePublishableKeyOnly() throws Exception {
        var body = BodyPublishers.ofString(card(ProviderClient.GOOD));
        var withSecret = client.send(client.secret("/v1/tokens").POST(body));
        assertEquals(401, withSecret.status());
        assertEquals("publishable_key_required", withSecret.errorCode());
        var withNone = client.send(client.bare("/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(body));
        assertEquals("invalid_key", withNone.errorCode());
        assertEquals(
                "Bearer",
                withNone.raw().headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void expiredTokensAreSweptAwayTenAtATime() throws Exception {
        for (int i = 0; i < 11; i++) client.token(ProviderClient.GOOD);
        var later = ProviderUnderTest.START.plusSeconds(86_400);
        var expired = "select count(*) from tokens where expires_at <= '%s'".formatted(later);
        var before = Integer.parseInt(PROVIDER.postgres().one(expired));
        PROVIDER.clock().moveTo(later);
        client.token(ProviderClient.GOOD);
        assertEquals(before - 10, Integer.parseInt(PROVIDER.postgres().one(expired)));
    }

    @Test
    void neitherNumberNorCvcIsEverWrittenDown() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var token =
                    client.tokenize(card("4000000000009995", 12, 2031, "987")).text("id");
            client.tokenize(card("4242424242424241", 12, 2031, "987"));
            client.tokenize("{\"card\":{\"number\":\"4000000000009995\",\"4000000000009995\":1}}");
            client.post("/v1/authorizations", ProviderClient.newKey(), ProviderClient.authorization(token, 5, "b"));
        } finally {
            System.setErr(before);
        }
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("9995"));
        assertFalse(Files.readString(PROVIDER.postgres().server().log()).contains("400000000000"));
        for (var row : allRows()) {
            assertFalse(row.contains("400000000000"), row);
            assertFalse(row.contains("\"987\"") || row.contains(",987,"), row);
        }
    }

    private ArrayList<String> allRows() throws Exception {
        var rows = new ArrayList<String>();
        for (var table : new String[] {"tokens", "authorizations"})
            rows.addAll(PROVIDER.postgres().column("select t::text from %s t".formatted(table)));
        rows.addAll(PROVIDER.postgres().column("select convert_from(answer, 'UTF8') from operations"));
        assertTrue(rows.stream().anyMatch(row -> row.contains("9995")), "the last four digits are kept");
        return rows;
    }
}
