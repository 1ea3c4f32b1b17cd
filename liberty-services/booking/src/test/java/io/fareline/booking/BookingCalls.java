package io.fareline.booking;

import io.fareline.booking.stub.StubFlight;
import io.fareline.booking.stub.StubPayment;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One client of the deployed booking, with an offer and a card of its own, so that tests do not meet. */
final class BookingCalls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final StubFlight flight = StubFlight.running();
    final StubPayment payment = StubPayment.running();
    final String client;
    final String offer = "offer-" + UUID.randomUUID();
    final String card = "tok_" + UUID.randomUUID();

    BookingCalls() {
        this("client-" + UUID.randomUUID());
    }

    BookingCalls(String client) {
        this.client = client;
    }

    /** A body for {@code POST /v1/bookings}, as a client writes it. @param more properties, in single quotes */
    String order(String mode, String more) {
        return """
                {"offerIds": ["%s"], "mode": "%s"%s,
                 "passengers": [
                   {"type": "ADT", "givenName": "Zoë", "familyName": "O'Brien-Müller", "bornOn": "1990-01-31"},
                   {"type": "INF", "givenName": "Bo", "familyName": "Lee", "bornOn": "2026-01-31"}],
                 "contact": {"email": "zoe@example.org", "phone": "+44 20 7946 0000"}}""".formatted(offer, mode, more.replace('\'', '"'));
    }

    HttpResponse<String> hold() {
        return post("v1/bookings", key(), order("HOLD", ""));
    }

    HttpResponse<String> holdUntil(java.time.Instant limit) {
        return post("v1/bookings", key(), order("HOLD", ", 'holdUntil': '" + limit + "'"));
    }

    HttpResponse<String> buy() {
        return post("v1/bookings", key(), order("INSTANT", ", 'paymentMethod': '" + card + "'"));
    }

    HttpResponse<String> pay(String bookingId) {
        return post("v1/bookings/" + bookingId + "/payments", key(), "{\"paymentMethod\":\"" + card + "\"}");
    }

    HttpResponse<String> pay(String bookingId, long cents) {
        return payWith(bookingId, "{'amount':%d,'currency':'EUR'}".formatted(cents));
    }

    /** @param amount as JSON, in single quotes */
    HttpResponse<String> payWith(String bookingId, String amount) {
        var payment = "{'paymentMethod':'%s','amount':%s}".formatted(card, amount);
        return post("v1/bookings/" + bookingId + "/payments", key(), payment.replace('\'', '"'));
    }

    HttpResponse<String> quotePrice(String bookingId) {
        return quotePrice(bookingId, key());
    }

    HttpResponse<String> quotePrice(String bookingId, String key) {
        return post("v1/bookings/" + bookingId + "/price-quotes", key, "");
    }

    HttpResponse<String> extend(String bookingId, String key) {
        return post("v1/bookings/" + bookingId + "/extensions", key, "");
    }

    HttpResponse<String> quote(String bookingId) {
        return post("v1/bookings/" + bookingId + "/cancellation-quotes", key(), "");
    }

    HttpResponse<String> cancel(String bookingId, String quoteId) {
        return post("v1/bookings/" + bookingId + "/cancellations", key(), "{\"quoteId\":\"" + quoteId + "\"}");
    }

    HttpResponse<String> post(String path, String key, String body) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(authorized(path, "bookings.write", "bookings.read")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(publisher));
    }

    HttpResponse<String> get(String path) {
        return send(authorized(path, "bookings.read"));
    }

    JsonObject booking(String id) {
        return json(get("v1/bookings/" + id));
    }

    HttpRequest.Builder authorized(String path, String... scopes) {
        return request(path)
                .header(
                        "Authorization",
                        ServiceUnderTest.tokens()
                                .token()
                                .client(client)
                                .scopes(scopes)
                                .bearer());
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve(path)).timeout(Duration.ofSeconds(60));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    static String idOf(HttpResponse<String> answer) {
        return json(answer).getString("id");
    }

    static String codeOf(HttpResponse<String> answer) {
        return json(answer).getString("code");
    }
}
