package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a booking client does all day, and the ways in which it ends otherwise. */
class BookingJourney {
    private final Client buyer = Client.of("buyer");

    @Test
    void searchHoldPayTicketsAndCancelWithRefund() {
        JsonNode offer = Trip.offer(buyer, 14);
        assertTrue(offer.path("total").path("amount").asLong() > 0, offer.toString());
        var request = Trip.booking(offer.path("id").asText(), "HOLD");

        var answer = buyer.post("/v1/bookings", request.toString()).is(201);
        JsonNode held = answer.json();
        assertEquals("HELD", held.path("state").asText());
        assertTrue(held.path("recordLocator").asText().matches("[A-HJKMNP-Z2-9]{6}"), held.toString());
        assertEquals(offer.path("total"), held.path("total"));
        assertTrue(Instant.parse(held.path("ticketingTimeLimit").asText()).isAfter(Instant.now()));
        assertEquals(0, held.path("tickets").size());
        assertTrue(
                answer.header("Location").orElse("").endsWith(Trip.path(held)),
                answer.headers().toString());

        JsonNode paid = buyer.post(Trip.path(held) + "/payments", Trip.payment(Cards.token(Cards.GOOD)))
                .is(201)
                .json();
        assertEquals("TICKETED", paid.path("state").asText());
        JsonNode ticket = paid.path("tickets").get(0);
        assertTrue(ticket.path("number").asText().matches("000[0-9]{10}"), ticket.toString());
        assertEquals("OPEN", ticket.path("coupons").get(0).path("status").asText());
        assertEquals(
                held.path("total").path("amount").asLong(),
                ticket.path("fare").path("amount").asLong()
                        + ticket.path("taxes").path("amount").asLong());
        assertEquals("SUCCEEDED", intentOf(paid).path("state").asText());

        JsonNode quote =
                buyer.post(Trip.path(held) + "/cancellation-quotes", "").is(201).json();
        assertEquals(held.path("total"), quote.path("refund"), "on the day of issue everything comes back");
        JsonNode cancelled = buyer.post(
                        Trip.path(held) + "/cancellations",
                        "{\"quoteId\":\"" + quote.path("id").asText() + "\"}")
                .is(201)
                .json();
        assertEquals("CANCELLED", cancelled.path("state").asText());
        assertEquals(held.path("total"), cancelled.path("refunded"));
        assertEquals(
                held.path("total").path("amount"),
                intentOf(paid).path("refunded").path("amount"));
    }

    @Test
    void anInstantPurchaseComesBackWithItsTickets() {
        JsonNode booking = Trip.ticketed(buyer, 15);
        assertEquals("TICKETED", booking.path("state").asText());
        assertEquals(1, booking.path("tickets").size());
        assertEquals(
                booking.path("tickets"),
                buyer.get(Trip.path(booking) + "/tickets").is(200).json().path("tickets"));
        assertEquals(booking, buyer.get(Trip.path(booking)).is(200).json());
    }

    @Test
    void aFamilyTravelsOnOneBooking() {
        var question = Trip.question("FRA", "LHR", Trip.inDays(16)) + "&children=1&infants=1";
        var request = Trip.booking(Trip.offer(buyer, question).path("id").asText(), "INSTANT")
                .put("paymentMethod", Cards.token(Cards.GOOD));
        request.withArray("passengers")
                .add(Trip.passenger(
                        "CHD", "Byron", "Lovelace", Trip.inDays(-8 * 365).toString()))
                .add(Trip.passenger("INF", "Anne", "Lovelace", Trip.inDays(-200).toString()));
        JsonNode booking =
                buyer.post("/v1/bookings", request.toString()).is(201).json();
        assertEquals(3, booking.path("tickets").size());
        long value = 0;
        for (JsonNode ticket : booking.path("tickets"))
            value += ticket.path("fare").path("amount").asLong()
                    + ticket.path("taxes").path("amount").asLong();
        assertEquals(booking.path("total").path("amount").asLong(), value);
    }

    @Test
    void aHoldThatRunsOutGivesItsSeatsBack() {
        var request = Trip.booking(Trip.offer(buyer, 17).path("id").asText(), "HOLD")
                .put("holdUntil", Instant.now().plusSeconds(4).toString());
        JsonNode held = buyer.post("/v1/bookings", request.toString()).is(201).json();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        buyer.get(Trip.path(held)).json().path("state").asText().equals("EXPIRED"));
        var late = buyer.post(Trip.path(held) + "/payments", Trip.payment(Cards.token(Cards.GOOD)));
        assertEquals(409, late.status(), late.body());
        assertEquals(0, buyer.get(Trip.path(held)).json().path("tickets").size());
    }

    @Test
    void aDeclinedCardLeavesTheHoldForAnotherOne() {
        JsonNode held = Trip.held(buyer, 18);
        var declined = buyer.post(Trip.path(held) + "/payments", Trip.payment(Cards.token(Cards.DECLINED)));
        assertEquals(409, declined.status(), declined.body());
        assertEquals("CARD_DECLINED", declined.json().path("code").asText(), declined.body());
        assertEquals("HELD", buyer.get(Trip.path(held)).json().path("state").asText());
        JsonNode paid = buyer.post(Trip.path(held) + "/payments", Trip.payment(Cards.token(Cards.GOOD)))
                .is(201)
                .json();
        assertEquals("TICKETED", paid.path("state").asText());
    }

    @Test
    void aDeclinedInstantPurchaseKeepsNothing() {
        var request = Trip.booking(Trip.offer(buyer, 18).path("id").asText(), "INSTANT")
                .put("paymentMethod", Cards.token(Cards.DECLINED));
        var declined = buyer.post("/v1/bookings", request.toString());
        assertEquals(409, declined.status(), declined.body());
        assertFalse(declined.body().contains(Cards.DECLINED));
    }

    @Test
    void aRetryGetsTheSameAnswerAndHasNoSecondEffect() {
        var request = Trip.booking(Trip.offer(buyer, 19).path("id").asText(), "INSTANT")
                .put("paymentMethod", Cards.token(Cards.GOOD))
                .toString();
        var key = UUID.randomUUID().toString();
        var first = buyer.post("/v1/bookings", request, key).is(201);
        var second = buyer.post("/v1/bookings", request, key).is(201);
        assertEquals(first.body(), second.body());
        assertEquals(first.header("Location"), second.header("Location"));
        buyer.post("/v1/bookings", request.replace("Ada", "Eda"), key).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        var another = buyer.post("/v1/bookings", request).is(201);
        assertNotEquals(first.json().path("id"), another.json().path("id"));
    }

    @Test
    void onlyTheNewestQuoteCounts() {
        JsonNode booking = Trip.ticketed(buyer, 20);
        JsonNode old = buyer.post(Trip.path(booking) + "/cancellation-quotes", "")
                .is(201)
                .json();
        buyer.post(Trip.path(booking) + "/cancellation-quotes", "").is(201);
        buyer.post(
                        Trip.path(booking) + "/cancellations",
                        "{\"quoteId\":\"" + old.path("id").asText() + "\"}")
                .isProblem(409, "QUOTE_SUPERSEDED");
        assertEquals(
                "TICKETED", buyer.get(Trip.path(booking)).json().path("state").asText());
    }

    private JsonNode intentOf(JsonNode booking) {
        return buyer.get(
                        "/v1/payment-intents/" + booking.path("paymentIntentId").asText())
                .is(200)
                .json();
    }
}
