package io.fareline.journeys;

import static io.fareline.client.booking.BookingState.CANCELLED;
import static io.fareline.client.booking.BookingState.EXPIRED;
import static io.fareline.client.booking.BookingState.HELD;
import static io.fareline.client.booking.BookingState.TICKETED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.booking.PaymentIntent;
import io.fareline.client.booking.PaymentIntent.State;
import io.fareline.client.booking.Ticket;
import io.fareline.client.booking.Ticket.CouponStatus;
import io.fareline.client.search.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a booking client does all day, and the ways in which it ends otherwise. */
class BookingJourney {
    private static final Fareline FARELINE = Travel.as("buyer");
    private static final int BABY = 200;
    private static final int CHILD = 8 * 365;

    @AfterAll
    static void leave() {
        FARELINE.close();
    }

    @Test
    void searchHoldPayTicketsAndCancelWithRefund() {
        var offer = Travel.offer(FARELINE, Travel.inDays(14));
        assertTrue(offer.total().amount() > 0, offer.toString());
        Booking held = FARELINE.bookings().create(Travel.hold(offer));
        assertEquals(HELD, held.state());
        assertTrue(held.recordLocator().matches("[A-HJKMNP-Z2-9]{6}"), held.toString());
        assertEquals(offer.total(), held.total());
        assertTrue(held.ticketingTimeLimit().isAfter(Instant.now()));
        assertEquals(List.of(), held.tickets());

        Booking paid = FARELINE.bookings().pay(held.id(), Cards.token(Cards.GOOD));
        assertEquals(TICKETED, paid.state());
        var ticket = paid.tickets().getFirst();
        assertTrue(ticket.number().matches("000[0-9]{10}"), ticket.toString());
        assertEquals(CouponStatus.OPEN, ticket.coupons().getFirst().status());
        assertEquals(held.total().amount(), value(paid));
        assertEquals(State.SUCCEEDED, intentOf(paid).state());

        var quote = FARELINE.bookings().quoteCancellation(held.id());
        assertEquals(held.total(), quote.refund(), "on the day of issue everything comes back");
        Booking cancelled = FARELINE.bookings().cancel(held.id(), quote.id());
        assertEquals(CANCELLED, cancelled.state());
        assertEquals(held.total(), cancelled.refunded());
        assertEquals(held.total().amount(), intentOf(paid).refunded().amount());
    }

    @Test
    void anInstantPurchaseComesBackWithItsTickets() {
        var booking = Travel.ticketed(FARELINE, 15);
        assertEquals(TICKETED, booking.state());
        assertEquals(1, booking.tickets().size());
        assertEquals(booking.tickets(), FARELINE.bookings().tickets(booking.id()));
        assertEquals(booking, FARELINE.bookings().get(booking.id()));
    }

    @Test
    void aFamilyTravelsOnOneBooking() {
        var offer = Travel.offer(FARELINE, Travel.inDays(16).forParty(new Party(1, 1, 1)));
        var family = List.of(
                Travel.ada(),
                NewPassenger.child("Byron", "Lovelace", Trip.inDays(-CHILD)),
                NewPassenger.infant("Anne", "Lovelace", Trip.inDays(-BABY)));
        var booking = FARELINE.bookings()
                .create(BookingRequest.instant(offer.id(), family, Travel.CONTACT, Cards.token(Cards.GOOD)));
        assertEquals(3, booking.tickets().size());
        assertEquals(booking.total().amount(), value(booking));
    }

    @Test
    void aHoldThatRunsOutGivesItsSeatsBack() {
        var offer = Travel.offer(FARELINE, Travel.inDays(17));
        var held = FARELINE.bookings()
                .create(Travel.hold(offer).until(Instant.now().plusSeconds(4)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> FARELINE.bookings().get(held.id()).state() == EXPIRED);
        var late = refused(() -> FARELINE.bookings().pay(held.id(), Cards.token(Cards.GOOD)));
        assertEquals(409, late.status());
        assertEquals(List.of(), FARELINE.bookings().tickets(held.id()));
    }

    @Test
    void aDeclinedCardLeavesTheHoldForAnotherOne() {
        var held = Travel.held(FARELINE, 18);
        var declined = refused(() -> FARELINE.bookings().pay(held.id(), Cards.token(Cards.DECLINED)));
        assertEquals("CARD_DECLINED", declined.code());
        assertEquals(HELD, FARELINE.bookings().get(held.id()).state());
        assertEquals(
                TICKETED,
                FARELINE.bookings().pay(held.id(), Cards.token(Cards.GOOD)).state());
    }

    @Test
    void aDeclinedInstantPurchaseKeepsNothing() {
        var offer = Travel.offer(FARELINE, Travel.inDays(18));
        var declined = refused(() -> FARELINE.bookings().create(Travel.instant(offer, Cards.DECLINED)));
        assertEquals(409, declined.status());
        assertFalse(declined.getMessage().contains(Cards.DECLINED));
    }

    /** Byte for byte, which the library does not show. */
    @Test
    void aRetryGetsTheSameAnswerAndHasNoSecondEffect() {
        var buyer = Client.of("buyer");
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
        var booking = Travel.ticketed(FARELINE, 20);
        var old = FARELINE.bookings().quoteCancellation(booking.id());
        FARELINE.bookings().quoteCancellation(booking.id());
        var refusal = refused(() -> FARELINE.bookings().cancel(booking.id(), old.id()));
        assertEquals("QUOTE_SUPERSEDED", refusal.code());
        assertEquals(TICKETED, FARELINE.bookings().get(booking.id()).state());
    }

    @Test
    void ownBookingsAreListedNewestFirstPageByPage() {
        var older = Travel.held(FARELINE, 20);
        var newer = Travel.held(FARELINE, 20);
        var listed = FARELINE.bookings().all().map(Booking::id).limit(500).toList();
        assertTrue(listed.indexOf(newer.id()) >= 0, "the newest booking is missing");
        assertTrue(listed.indexOf(newer.id()) < listed.indexOf(older.id()), "the older booking comes first");
        assertEquals(listed.stream().distinct().count(), listed.size());
    }

    private static ApiProblem refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run);
    }

    private static long value(Booking booking) {
        return booking.tickets().stream().mapToLong(BookingJourney::value).sum();
    }

    private static long value(Ticket ticket) {
        return ticket.fare().amount() + ticket.taxes().amount();
    }

    private static PaymentIntent intentOf(Booking booking) {
        return FARELINE.paymentIntents().get(booking.paymentIntentId());
    }
}
