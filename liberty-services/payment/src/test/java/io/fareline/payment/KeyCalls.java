package io.fareline.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.ServiceUnderTest;
import io.fareline.platform.testing.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Looks at one payment with tokens of all kinds. */
final class KeyCalls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Far more than verifying takes, and less than it takes to wait for somebody who never answers. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final UUID intent;

    KeyCalls(UUID intent) {
        this.intent = intent;
    }

    static TestToken token() {
        return ServiceUnderTest.tokens().token().client("acme").scopes("payments.read");
    }

    /** Everything that is to be refused for good, though it names the key that signs. */
    static List<String> badOnes() {
        return List.of(
                token().forged(),
                token().tampered(),
                token().expiresIn(Duration.ofMinutes(-5)).text(),
                token().validIn(Duration.ofMinutes(5)).text(),
                token().audience("somebody-else").text(),
                token().issuer("http://somebody.else").text(),
                token().ofWrongAlgorithm());
    }

    void isSeen(String token) {
        var answer = send(token);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    void isRefused(String token) {
        var answer = send(token);
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isEmpty());
    }

    void isToldToComeAgain(String token) {
        var answer = send(token);
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse("none"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none"));
        assertTrue(answer.body().contains("\"TEMPORARILY_UNAVAILABLE\""), answer.body());
    }

    int status(String token) {
        return send(token).statusCode();
    }

    private HttpResponse<String> send(String token) {
        var request = PaymentCalls.request("v1/payment-intents/" + intent, "Bearer " + token, null)
                .timeout(LIMIT)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
