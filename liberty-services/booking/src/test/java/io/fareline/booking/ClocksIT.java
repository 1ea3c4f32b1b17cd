package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.stub.Fault;
import io.fareline.booking.stub.Fault.Kind;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may do between the end of its price's guarantee and the end of its hold, whatever fails meanwhile. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClocksIT {
    private static final long TOTAL = 13_501;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void afterItsGuaranteeAPriceIsNotPaidAnyMoreAndTheClientIsToldWhatToDo() {
        var calls = new BookingCalls();
        var id = held(calls);
        assertEquals(List.of("PAY", "CANCEL"), actions(calls.booking(id)));
        ended(calls, id, 500);
        var refused = calls.pay(id);
        assertEquals(409, refused.statusCode());
        assertEquals("PRICE_EXPIRED", codeOf(refused));
        assertTrue(json(refused).getString("type").endsWith("/problems/price-expired"), refused.body());
        assertTrue(json(refused).getString("detail").contains("/v1/bookings/" + id + "/price-quotes"), refused.body());
        assertEquals("PRICE_EXPIRED", codeOf(calls.pay(id, TOTAL)));
        assertEquals(List.of("REPRICE", "CANCEL"), actions(calls.booking(id)));
        assertEquals(List.of(), calls.payment.effectsOn(id));
    }

    @ParameterizedTest
    @ValueSource(longs = {500, -500})
    void theNewPriceIsAcceptedByPayingIt(long change) {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, change);
        var quote = json(calls.quotePrice(id));
        assertEquals(TOTAL, cents(quote, "oldPrice"));
        assertEquals(TOTAL + change, cents(quote, "newPrice"));
        assertEquals(quote.getString("ticketingTimeLimit"), quote.getString("priceGuaranteedUntil"));
        var booking = calls.booking(id);
        assertEquals(quote.getString("priceGuaranteedUntil"), booking.getString("priceGuaranteedUntil"));
        assertEquals(List.of("PAY", "CANCEL"), actions(booking));
        assertEquals("409 AMOUNT_REQUIRED", refusal(calls.pay(id)));
        assertEquals("409 AMOUNT_DIFFERS", refusal(calls.pay(id, TOTAL)));
        assertEquals(List.of(), calls.payment.effectsOn(id));
        var paid = calls.pay(id, TOTAL + change);
        assertEquals(201, paid.statusCode(), paid.body());
        assertPaid(calls, id, TOTAL + change);
    }

    @Test
    void aPaymentMayNameItsAmountAtAnyTime() {
        var calls = new BookingCalls();
        var id = held(calls);
        assertEquals("409 AMOUNT_DIFFERS", refusal(calls.pay(id, TOTAL + 1)));
        for (var wrong : List.of("{'amount':13501,'currency':'ZZZ'}", "{'amount':13501}", "'13501 EUR'"))
            assertEquals(400, calls.payWith(id, wrong).statusCode(), wrong);
        assertEquals(201, calls.pay(id, TOTAL).statusCode());
        assertPaid(calls, id, TOTAL);
    }

    @Test
    void thePriceThatHasNotChangedIsPaidAsBefore() {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 0);
        assertEquals(201, calls.quotePrice(id).statusCode());
        assertEquals(201, calls.pay(id).statusCode());
    }

    @Test
    void aGuaranteedPriceIsNotAskedForAnew() {
        var calls = new BookingCalls();
        var id = held(calls);
        assertEquals("409 PRICE_STILL_GUARANTEED", refusal(calls.quotePrice(id)));
        assertEquals(0, calls.flight.callsFor(calls.offer));
        assertEquals("404 NO_SUCH_BOOKING", refusal(new BookingCalls().quotePrice(id)));
        assertEquals("404 NO_SUCH_BOOKING", refusal(new BookingCalls().extend(id, key())));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"FAIL_BEFORE", "FAIL_AFTER", "SLOW"})
    void aLostAnswerAboutThePriceIsMadeUpForByTheRetry(Kind kind) {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 500);
        calls.flight.switches.on(calls.offer, "repricing", Fault.of(kind));
        var key = key();
        assertEquals(503, calls.quotePrice(id, key).statusCode());
        assertEquals("PRICE_EXPIRED", codeOf(calls.pay(id)), "nothing is sold at a price that nobody was told");
        var quote = calls.quotePrice(id, key);
        assertEquals(201, quote.statusCode(), quote.body());
        assertEquals(TOTAL, cents(json(quote), "oldPrice"));
        assertEquals(TOTAL + 500, cents(json(quote), "newPrice"));
        assertEquals(2, calls.flight.versionOf(calls.offer), "repriced once");
        assertEquals(quote.body(), calls.quotePrice(id, key).body());
        assertEquals(201, calls.pay(id, TOTAL + 500).statusCode());
        assertPaid(calls, id, TOTAL + 500);
    }

    @Test
    void aDeclinedCardBeforeTheRepricingIsNoMatterAfterIt() {
        var calls = new BookingCalls();
        var id = held(calls);
        calls.payment.switches.on(calls.card, "authorization", Fault.refuse("CARD_DECLINED"));
        assertEquals("409 CARD_DECLINED", refusal(calls.pay(id)));
        ended(calls, id, 500);
        calls.quotePrice(id);
        assertEquals(201, calls.pay(id, TOTAL + 500).statusCode());
        assertPaid(calls, id, TOTAL + 500);
    }

    @Test
    void aPaymentThatBeganWithinTheGuaranteeGoesOnAtItsPrice() {
        var calls = new BookingCalls();
        var id = held(calls);
        calls.payment.switches.on(calls.card, "authorization", Fault.of(Kind.SLOW), Fault.of(Kind.SLOW));
        assertEquals(202, calls.pay(id).statusCode());
        ended(calls, id, 500);
        var refused = refusal(calls.quotePrice(id));
        assertTrue(refused.equals("409 BOOKING_NOT_HELD"), refused);
        comesTo(calls, id, "TICKETED");
        assertPaid(calls, id, TOTAL);
        assertEquals(1, calls.flight.versionOf(calls.offer), "flight was not asked");
    }

    @Test
    void manyWhoQuoteAndPayAtOnceAreChargedOnceAndTheNewPrice() throws Exception {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 500);
        var tries = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < 4; each++) {
            tries.add(() -> calls.quotePrice(id).statusCode());
            tries.add(() -> calls.pay(id).statusCode());
            tries.add(() -> calls.pay(id, TOTAL).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            for (var done : threads.invokeAll(tries))
                assertTrue(List.of(201, 409).contains(done.get()), "status " + done.get());
        }
        assertEquals(List.of(), calls.payment.effectsOn(id), "nobody has accepted the new price");
        assertEquals(2, calls.flight.versionOf(calls.offer));
        assertEquals(201, calls.pay(id, TOTAL + 500).statusCode());
        assertPaid(calls, id, TOTAL + 500);
    }

    @Test
    void whatEndsWhileFlightWorksOutThePriceIsLeftAsItIs() {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 500);
        calls.flight.meanwhile(
                calls.offer,
                () -> Rows.update(
                        "update booking set state = 'EXPIRED', closing_as = 'EXPIRED', closing_reason = 'HOLD_EXPIRED',"
                                + " version = version + 1 where id = ?",
                        id));
        assertEquals("409 BOOKING_NOT_HELD", refusal(calls.quotePrice(id)));
        assertEquals("EXPIRED", calls.booking(id).getString("state"));
        assertEquals(TOTAL, calls.booking(id).getJsonObject("total").getInt("amount"));
    }

    @Test
    void whatHasRunOutInFlightIsNeitherRepricedNorExtended() {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 500);
        calls.flight.expire(calls.offer);
        assertEquals("409 TICKETING_TIME_LIMIT_PASSED", refusal(calls.quotePrice(id)));
        assertEquals("409 TICKETING_TIME_LIMIT_PASSED", refusal(calls.extend(id, key())));
    }

    @Test
    void whatFlightCannotPriceAnyMoreIsPassedOn() {
        var calls = new BookingCalls();
        var id = held(calls);
        ended(calls, id, 500);
        calls.flight.switches.on(calls.offer, "repricing", Fault.refuse("PRICE_NOT_AVAILABLE"));
        assertEquals("409 PRICE_NOT_AVAILABLE", refusal(calls.quotePrice(id)));
        assertEquals(TOTAL, calls.booking(id).getJsonObject("total").getInt("amount"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"FAIL_BEFORE", "FAIL_AFTER", "SLOW"})
    void anExtensionWhoseAnswerIsLostExtendsOnce(Kind kind) {
        var calls = new BookingCalls();
        var id = held(calls);
        var before = calls.flight.limitOf(calls.offer);
        calls.flight.switches.on(calls.offer, "extension", Fault.of(kind));
        var key = key();
        assertEquals(503, calls.extend(id, key).statusCode());
        var extended = calls.extend(id, key);
        assertEquals(201, extended.statusCode(), extended.body());
        var later = before.plus(1, ChronoUnit.HOURS);
        assertEquals(later, Instant.parse(json(extended).getString("ticketingTimeLimit")));
        assertEquals(before, Instant.parse(json(extended).getString("priceGuaranteedUntil")));
        assertEquals(extended.body(), calls.extend(id, key).body());
        assertEquals("409 EXTENSIONS_USED_UP", refusal(calls.extend(id, key())));
        assertEquals(2, calls.flight.versionOf(calls.offer));
    }

    @Test
    void anExtensionThatNobodyWasToldOfIsFoundWhenTheOldLimitComes() {
        var calls = new BookingCalls();
        var id = idOf(calls.holdUntil(Instant.now().plusMillis(1_500)));
        calls.flight.switches.on(calls.offer, "extension", Fault.of(Kind.FAIL_AFTER));
        var extended = calls.extend(id, key());
        assertEquals(503, extended.statusCode(), extended.body());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Instant.parse(calls.booking(id).getString("ticketingTimeLimit"))
                        .equals(calls.flight.limitOf(calls.offer)));
        assertEquals("HELD", calls.booking(id).getString("state"));
        assertEquals(
                "0", Rows.text("select count(*) from booking_case where booking_id = ? and closed_at is null", id));
    }

    @Test
    void onlyWhatIsHeldIsExtended() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        assertEquals("409 BOOKING_NOT_HELD", refusal(calls.extend(id, key())));
        assertEquals("409 BOOKING_NOT_HELD", refusal(calls.quotePrice(id)));
    }

    private static String held(BookingCalls calls) {
        var held = calls.hold();
        assertEquals(TOTAL, json(held).getJsonObject("total").getInt("amount"));
        return idOf(held);
    }

    /** The guarantee ends, and flight would ask so much more by now. */
    private static void ended(BookingCalls calls, String id, long dearer) {
        calls.flight.moves(calls.offer, dearer);
        Rows.update("update booking set price_guaranteed_until = now() - interval '1 second' where id = ?", id);
    }

    private static void assertPaid(BookingCalls calls, String id, long cents) {
        var booking = calls.booking(id);
        assertEquals("TICKETED", booking.getString("state"));
        assertEquals(cents, booking.getJsonObject("total").getInt("amount"));
        long worth = 0;
        for (var ticket : booking.getJsonArray("tickets").getValuesAs(JsonObject.class))
            worth += ticket.getJsonObject("fare").getInt("amount")
                    + ticket.getJsonObject("taxes").getInt("amount");
        assertEquals(cents, worth, "the tickets are worth what was paid");
        assertEquals(cents, calls.payment.capturedOn(id));
        assertEquals(Long.toString(cents), Rows.text("select captured_amount from booking where id = ?", id));
    }

    private static long cents(JsonObject quote, String price) {
        return quote.getJsonObject(price).getJsonObject("total").getInt("amount");
    }

    private static List<String> actions(JsonObject booking) {
        return booking.getJsonArray("availableActions").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + codeOf(answer);
    }

    private static void comesTo(BookingCalls calls, String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertEquals(state, calls.booking(id).getString("state")));
    }
}
