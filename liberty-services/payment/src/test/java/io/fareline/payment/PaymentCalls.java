package io.fareline.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Calls of the deployed payment service, as booking makes them for the client {@code acme}. */
final class PaymentCalls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INTENTS = "internal/v1/payment-intents";

    private PaymentCalls() {}

    /** What came back; the body is empty where it was no JSON. */
    record Answer(int status, String type, JsonObject body) {
        String state() {
            return body.getString("state");
        }

        String outcome() {
            return body.getJsonObject("lastOperation").getString("outcome");
        }

        String refusalCode() {
            return body.getJsonObject("lastOperation").getString("refusalCode", "none");
        }

        /** Of a problem. */
        String code() {
            return body.getString("code", "none");
        }

        void isProblem(int expectedStatus, String expectedCode) {
            assertEquals(expectedStatus, status, toString());
            assertEquals(expectedCode, code());
            assertTrue(type.startsWith("application/problem+json"), type);
        }

        long sum(String name) {
            return body.getJsonObject(name).getJsonNumber("amount").longValueExact();
        }
    }

    static UUID opened(long amount) {
        UUID id = UUID.randomUUID();
        var answer = open(id, UUID.randomUUID(), amount, "USD");
        if (answer.status() != 201) throw new AssertionError(answer);
        return id;
    }

    static Answer open(UUID id, UUID booking, long amount, String currency) {
        return post(INTENTS, """
                {"id":"%s","bookingId":"%s","amount":{"amount":%d,"currency":"%s"}}""".formatted(id, booking, amount, currency));
    }

    static Answer authorize(UUID intent, UUID operation, String token) {
        return post(
                INTENTS + "/" + intent + "/authorization",
                "{\"operationId\":\"%s\",\"paymentMethod\":\"%s\"}".formatted(operation, token));
    }

    static Answer command(UUID intent, String command, UUID operation) {
        return post(INTENTS + "/" + intent + "/" + command, "{\"operationId\":\"%s\"}".formatted(operation));
    }

    static Answer refund(UUID intent, UUID operation, long amount) {
        return sum(intent, "refunds", operation, amount, "USD");
    }

    static Answer sum(UUID intent, String command, UUID operation, long amount, String currency) {
        return post(
                INTENTS + "/" + intent + "/" + command,
                "{\"operationId\":\"%s\",\"amount\":{\"amount\":%d,\"currency\":\"%s\"}}"
                        .formatted(operation, amount, currency));
    }

    static Answer show(UUID intent) {
        return send(request(INTENTS + "/" + intent, booking(), "acme").GET());
    }

    /** Posts as booking for acme. */
    static Answer post(String path, String body) {
        return send(request(path, booking(), "acme").POST(BodyPublishers.ofString(body)));
    }

    static String booking() {
        return ServiceUnderTest.tokens().token().service("booking").bearer();
    }

    /** @param bearer null for no token, as is the acting client for none */
    static HttpRequest.Builder request(String path, String bearer, String actingClient) {
        var request = HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        if (bearer != null) request.header("Authorization", bearer);
        if (actingClient != null) request.header("Fareline-Acting-Client", actingClient);
        return request;
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(answer.statusCode(), type, json(type, answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject json(String type, String body) {
        if (!type.contains("json") || !body.startsWith("{")) return JsonObject.EMPTY_JSON_OBJECT;
        return Json.createReader(new StringReader(body)).readObject();
    }
}
