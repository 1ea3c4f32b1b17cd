package io.fareline.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Speaks to a provider as its customer does, and never asks twice by itself. */
final class ProviderClient {
    static final String GOOD = "4242424242424242";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final int port;

    ProviderClient(int port) {
        this.port = port;
    }

    /** An answer; its bytes are compared, its fields are read. */
    record Reply(int status, byte[] bytes, HttpResponse<byte[]> raw) {
        String text(String field) {
            return json().path(field).isNull() ? null : json().path(field).asText();
        }

        String errorCode() {
            return json().path("error").path("code").asText();
        }

        /** The status of an operation and, when it was refused, why. */
        String outcome() {
            return text("status") + (text("refusalCode") == null ? "" : " " + text("refusalCode"));
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + new String(bytes, UTF_8), e);
            }
        }
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String card(String number) {
        return card(number, 12, 2031, number.startsWith("37") ? "1234" : "123");
    }

    static String card(String number, int month, int year, String cvc) {
        return """
                {"card":{"number":"%s","expMonth":%d,"expYear":%d,"cvc":"%s"}}""".formatted(number, month, year, cvc);
    }

    Reply tokenize(String body) throws IOException, InterruptedException {
        return send(request("/v1/tokens", OwnPostgres.PUBLISHABLE).POST(BodyPublishers.ofString(body)));
    }

    String token(String number) throws IOException, InterruptedException {
        return tokenize(card(number)).text("id");
    }

    static String authorization(String token, long amount, String reference) {
        return """
                {"token":"%s","amount":%d,"currency":"USD","reference":"%s"}""".formatted(token, amount, reference);
    }

    /** A new authorization with a card of the given number. */
    Reply authorize(String number, long amount) throws IOException, InterruptedException {
        return post("/v1/authorizations", newKey(), authorization(token(number), amount, "booking-1"));
    }

    /** The id of an authorization that succeeded. */
    String authorized(long amount) throws IOException, InterruptedException {
        return authorize(GOOD, amount).text("id");
    }

    Reply follow(String authorization, String verb, String body) throws IOException, InterruptedException {
        return post("/v1/authorizations/" + authorization + "/" + verb, newKey(), body);
    }

    Reply capture(String authorization, long amount) throws IOException, InterruptedException {
        return follow(authorization, "capture", amount(amount));
    }

    Reply refund(String authorization, long amount) throws IOException, InterruptedException {
        return follow(authorization, "refunds", amount(amount));
    }

    static String amount(long amount) {
        return "{\"amount\":%d}".formatted(amount);
    }

    Reply post(String path, String idempotencyKey, String body) throws IOException, InterruptedException {
        return send(secret(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(secret(path).GET());
    }

    Reply delete(String path) throws IOException, InterruptedException {
        return send(secret(path).DELETE());
    }

    Reply switches(String body) throws IOException, InterruptedException {
        return send(secret("/v1/switches").PUT(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder secret(String path) {
        return request(path, OwnPostgres.SECRET);
    }

    HttpRequest.Builder request(String path, String key) {
        return bare(path).header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
    }

    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.body(), response);
    }

    /** The beginning of an authorization with one more header, as it goes over the wire. */
    static String head(String header) {
        return """
                POST /v1/authorizations HTTP/1.1
                Host: provider
                Authorization: Bearer %s
                Content-Type: application/json
                Idempotency-Key: k
                %s

                """.formatted(OwnPostgres.SECRET, header).replace("\n", "\r\n");
    }

    /** What comes back to the bytes until the connection ends. */
    String raw(String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
