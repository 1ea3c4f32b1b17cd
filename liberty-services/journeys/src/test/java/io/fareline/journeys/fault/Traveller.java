package io.fareline.journeys.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The client of one booking: it asks with one key until it is answered, and knows what it was answered first. */
final class Traveller {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final int FIRST_DAY = 18;
    private static final int MANY_DAYS = 35;
    private static final String[][] WAYS = {{"FRA", "LHR"}, {"LHR", "FRA"}};
    private final Wire wire;
    private String bookingId;
    private String offerId;
    private String holdId;
    private String intentId;
    private String token;
    private Ask ask;

    Traveller(Wire wire) {
        this.wire = wire;
    }

    /** A request that is sent with one key, however often. */
    private record Ask(String path, String body, String key) {}

    String bookingId() {
        return bookingId;
    }

    String offerId() {
        return offerId;
    }

    String holdId() {
        return holdId;
    }

    String intentId() {
        return intentId;
    }

    String token() {
        return token;
    }

    /** Everything before the request that the flow is about. */
    void prepare(Flow flow) {
        var departs = DAYS.getAndIncrement();
        offerId = offer(departs);
        ask = new Ask("/v1/bookings", hold(offerId), UUID.randomUUID().toString());
        if (flow == Flow.HOLD) return;
        bookingId = send(soon()).is(201).json().path("id").asText();
        lookUp();
        token = wire.card();
        ask = payment();
        if (flow == Flow.CANCEL_TICKETED) awaitTickets();
        if (flow == Flow.CANCEL_TICKETED || flow == Flow.CANCEL_HELD) ask = cancellation();
    }

    /** On a busy machine the answer may be 202, and the tickets come later. */
    private void awaitTickets() {
        var until = soon();
        send(until);
        while (!state().equals("TICKETED")) {
            if (Instant.now().isAfter(until)) throw new AssertionError("No tickets for " + supportCase());
            Wire.pause();
        }
    }

    private Ask payment() {
        return new Ask(
                place() + "/payments",
                "{\"paymentMethod\":\"" + token + "\"}",
                UUID.randomUUID().toString());
    }

    private Ask cancellation() {
        var quoteKey = UUID.randomUUID().toString();
        var quote = wire.post(place() + "/cancellation-quotes", "", quoteKey, soon())
                .is(201)
                .json();
        var body = "{\"quoteId\":\"" + quote.path("id").asText() + "\"}";
        return new Ask(place() + "/cancellations", body, UUID.randomUUID().toString());
    }

    // Every traveller flies on an offer of its own, so that its hold can be told from others.
    private String offer(int number) {
        var way = WAYS[number / MANY_DAYS % WAYS.length];
        var on = LocalDate.now(ZoneOffset.UTC).plusDays(FIRST_DAY + number % MANY_DAYS);
        var offers = wire.get(
                        "/v1/offers?origin=" + way[0] + "&destination=" + way[1] + "&departureOn=" + on + "&adults=1")
                .is(200)
                .json()
                .path("offers");
        return offers.get(number / (MANY_DAYS * WAYS.length) % offers.size())
                .path("id")
                .asText();
    }

    private static String hold(String offerId) {
        var request = Wire.JSON.createObjectNode();
        request.putArray("offerIds").add(offerId);
        request.putArray("passengers")
                .addObject()
                .put("type", "ADT")
                .put("givenName", "Ada")
                .put("familyName", "Lovelace")
                .put("bornOn", "1990-12-10");
        request.putObject("contact").put("email", "ada@example.com").put("phone", "+442079460000");
        return request.put("mode", "HOLD").toString();
    }

    private void lookUp() {
        var known = supportCase().path("booking");
        holdId = known.path("holdId").asText();
        intentId = known.path("paymentIntentId").asText();
    }

    /** The booking as every service knows it. */
    JsonNode supportCase() {
        var until = soon();
        while (true) {
            var answer = wire.support("/v1/support/bookings/" + bookingId);
            var complete =
                    answer.status() == 200 && answer.json().path("unavailable").isEmpty();
            if (complete || Instant.now().isAfter(until)) return answer.is(200).json();
            Wire.pause();
        }
    }

    /** The flow's request, again and again with the same key until it is answered for good. */
    Wire.Answer send(Instant until) {
        var answer = wire.post(ask.path(), ask.body(), ask.key(), until);
        if (bookingId == null && answer.status() == 201) {
            bookingId = answer.json().path("id").asText();
            lookUp();
        }
        return answer;
    }

    /** The booking's state as its client sees it; empty while nobody answers. */
    String state() {
        var answer = wire.get(place());
        return answer.status() == 200 ? answer.json().path("state").asText() : "";
    }

    /** The provider's name for the authorization of the last payment. */
    String authorizationId() {
        var until = soon();
        while (Instant.now().isBefore(until)) {
            var payment = wire.get(place())
                    .is(200)
                    .json()
                    .path("lastPayment")
                    .path("id")
                    .asText();
            var operation = wire.provider("/v1/operations/" + payment);
            if (operation.status() == 200)
                return operation.json().path("authorizationId").asText();
        }
        throw new AssertionError("Nothing was authorized for " + bookingId);
    }

    private String place() {
        return "/v1/bookings/" + bookingId;
    }

    static Instant soon() {
        return Instant.now().plusSeconds(60);
    }
}
