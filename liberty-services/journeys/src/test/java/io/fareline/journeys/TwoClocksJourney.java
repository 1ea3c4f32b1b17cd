package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.Money;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.Booking.Action;
import io.fareline.client.booking.BookingState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A hold whose price is not guaranteed any more, and one that is kept for longer. No guarantee is short enough to be waited
 * for, so the journey sets back what both services noted of it; all else they do themselves.
 */
class TwoClocksJourney {
    private static final int AHEAD = 30;
    private static final long LESS = 700;
    private static Fareline fareline;

    @BeforeAll
    static void open() {
        fareline = Travel.as("buyer");
    }

    @AfterAll
    static void close() {
        fareline.close();
    }

    @Test
    void betweenBothClocksAnOrderIsRepricedAndPaidAtTheNewPrice() {
        var held = held();
        assertTrue(held.priceGuaranteedUntil().isBefore(held.ticketingTimeLimit()), held::toString);
        assertEquals(List.of(Action.PAY, Action.CANCEL), held.availableActions());
        var today = held.total();
        pricedBefore(held.id());
        var stale = fareline.bookings().get(held.id());
        assertEquals(today.amount() - LESS, stale.total().amount());
        assertEquals(List.of(Action.REPRICE, Action.CANCEL), stale.availableActions());
        refused("PRICE_EXPIRED", () -> pay(held, null));

        var quote = fareline.bookings().quotePrice(held.id());
        assertEquals(stale.total(), quote.oldPrice().total());
        assertEquals(today, quote.newPrice().total());
        refused("AMOUNT_REQUIRED", () -> pay(held, null));
        refused("AMOUNT_DIFFERS", () -> pay(held, stale.total()));
        var paid = pay(held, quote.newPrice().total());
        assertEquals(BookingState.TICKETED, paid.state());
        assertEquals(today, paid.total());
        var ticket = paid.tickets().getFirst();
        assertEquals(today.amount(), ticket.fare().amount() + ticket.taxes().amount());
        var intent = fareline.paymentIntents().get(paid.paymentIntentId());
        assertEquals(today.amount(), intent.captured().amount());
    }

    @Test
    void aHoldIsKeptForLongerOnce() {
        var soon = Instant.now().plus(Duration.ofMinutes(30));
        var held = fareline.bookings()
                .create(Travel.hold(Travel.offer(fareline, Travel.inDays(AHEAD)))
                        .until(soon));
        var extended = fareline.bookings().extend(held.id());
        assertTrue(extended.ticketingTimeLimit().isAfter(held.ticketingTimeLimit()), extended::toString);
        assertEquals(held.priceGuaranteedUntil(), extended.priceGuaranteedUntil());
        refused("EXTENSIONS_USED_UP", () -> fareline.bookings().extend(held.id()));
        assertEquals(BookingState.HELD, fareline.bookings().get(held.id()).state());
    }

    @Test
    void whatIsKeptAsLongAsCanBeIsNotExtended() {
        var held = held();
        refused("NOTHING_TO_EXTEND", () -> fareline.bookings().extend(held.id()));
        refused("PRICE_STILL_GUARANTEED", () -> fareline.bookings().quotePrice(held.id()));
    }

    private static Booking held() {
        return Travel.held(fareline, AHEAD);
    }

    private static Booking pay(Booking held, Money amount) {
        var card = Cards.token(Cards.GOOD);
        return amount == null
                ? fareline.bookings().pay(held.id(), card)
                : fareline.bookings().pay(held.id(), card, amount);
    }

    /** As if it had been booked so long ago, when its fare was lower. */
    private static void pricedBefore(UUID booking) {
        var hold = DuplicateFixture.holdOf(booking);
        DuplicateFixture.endGuarantee(hold);
        Databases.number("flight", "update hold set adult_fare = adult_fare - ? where id = ? returning 1", LESS, hold);
        Databases.number(
                "booking",
                "update booking set fare_amount = fare_amount - ?, total_amount = total_amount - ? where id = ? returning 1",
                LESS,
                LESS,
                booking);
        Databases.number(
                "booking",
                "update passenger set fare_amount = fare_amount - ? where booking_id = ? returning 1",
                LESS,
                booking);
    }

    private static void refused(String code, Runnable asked) {
        var problem = assertThrows(ApiProblem.class, asked::run);
        assertEquals(409, problem.status());
        assertEquals(code, problem.code());
    }
}
