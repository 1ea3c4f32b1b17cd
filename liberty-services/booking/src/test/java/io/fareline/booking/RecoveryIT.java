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
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a booking when flight or payment fail before, fail after, are slow or say no, and when we die. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RecoveryIT {
    private static final List<String> PAID = List.of("authorization SUCCEEDED", "capture SUCCEEDED");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @ParameterizedTest
    @CsvSource({
        "authorization, FAIL_BEFORE",
        "authorization, FAIL_AFTER",
        "authorization, SLOW",
        "authorization, UNKNOWN",
        "capture, FAIL_BEFORE",
        "capture, FAIL_AFTER",
        "capture, SLOW",
        "capture, UNKNOWN"
    })
    void anUnknownPaymentIsAskedAboutAndHasOneEffect(String operation, Kind kind) {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.payment.switches.on(calls.card, operation, Fault.of(kind), Fault.of(kind));
        var paid = calls.pay(id);
        assertTrue(paid.statusCode() == 201 || paid.statusCode() == 202, paid.body());
        comesTo(calls, id, "TICKETED");
        assertEquals(PAID, calls.payment.effectsOn(id));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSE", "UNKNOWN"})
    void anUnknownConfirmationIsAskedAgain(Kind kind) {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.flight.switches.on(calls.offer, "confirmation", Fault.of(kind));
        calls.pay(id);
        comesTo(calls, id, "TICKETED");
        assertEquals("CONFIRMED", calls.flight.stateOf(calls.offer));
    }

    @Test
    void whatTakesLongerThanAClientShouldWaitIsAnswered202() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.payment.switches.on(calls.card, "authorization", Fault.of(Kind.SLOW), Fault.of(Kind.SLOW));
        var paid = calls.pay(id);
        assertEquals(202, paid.statusCode());
        assertEquals("/v1/bookings/" + id, paid.headers().firstValue("Location").orElseThrow());
        assertEquals("AUTHORIZING", json(paid).getString("state"));
        comesTo(calls, id, "TICKETED");
    }

    @Test
    void aRefusedConfirmationVoidsTheAuthorization() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.flight.expire(calls.offer);
        var paid = calls.pay(id);
        assertEquals(409, paid.statusCode(), paid.body());
        assertEquals("TICKETING_TIME_LIMIT_PASSED", codeOf(paid));
        assertEquals("EXPIRED", calls.booking(id).getString("state"));
        assertEquals(List.of("authorization SUCCEEDED", "void SUCCEEDED"), calls.payment.effectsOn(id));
    }

    @Test
    void aRefusedCaptureVoidsTicketsSeatsAndAuthorization() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.payment.switches.on(calls.card, "capture", Fault.refuse("PROCESSING_ERROR"));
        calls.payment.switches.on(calls.card, "void", Fault.of(Kind.FAIL_AFTER));
        calls.flight.switches.on(calls.offer, "release", Fault.of(Kind.FAIL_BEFORE));
        var paid = calls.pay(id);
        assertEquals(409, paid.statusCode(), paid.body());
        assertEquals("PAYMENT_NOT_CAPTURED", codeOf(paid));
        comesTo(calls, id, "CANCELLED");
        assertTrue(calls.booking(id).getJsonArray("tickets").isEmpty());
        assertEquals(
                "VOID",
                Rows.text(
                        "select distinct c.status from coupon c join ticket t on t.number ="
                                + " c.ticket_number where t.booking_id = ?",
                        id));
        assertEquals("RELEASED", calls.flight.stateOf(calls.offer));
        assertEquals(
                List.of("authorization SUCCEEDED", "capture REFUSED", "void SUCCEEDED"), calls.payment.effectsOn(id));
    }

    @Test
    void aRefusedRefundIsTriedAgainAsAnotherOperation() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        calls.payment.switches.on(calls.card, "refunds", Fault.refuse("OTHER"));
        calls.cancel(id, idOf(calls.quote(id)));
        comesTo(calls, id, "CANCELLED");
        assertEquals(13_501, calls.payment.refundedOn(id));
        assertEquals(
                List.of("authorization SUCCEEDED", "capture SUCCEEDED", "refunds REFUSED", "refunds SUCCEEDED"),
                calls.payment.effectsOn(id));
    }

    @Test
    void aLostRefundAnswerRefundsOnce() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        calls.payment.switches.on(calls.card, "refunds", Fault.of(Kind.FAIL_AFTER), Fault.of(Kind.SLOW));
        calls.cancel(id, idOf(calls.quote(id)));
        comesTo(calls, id, "CANCELLED");
        assertEquals(13_501, calls.payment.refundedOn(id));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "FAIL_AFTER", "SLOW"})
    void aRetryOfAnUnansweredHoldFindsItsOwnBooking(Kind kind) {
        var calls = new BookingCalls();
        var key = key();
        calls.flight.switches.on(calls.offer, "place", Fault.of(kind));
        var first = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals(503, first.statusCode(), first.body());
        assertTrue(first.headers().firstValue("Retry-After").isPresent());
        var again = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(1, calls.flight.placedOn(calls.offer));
        assertEquals("HELD", json(again).getString("state"));
    }

    @ParameterizedTest
    @CsvSource({"FAIL_BEFORE, HOLD_NOT_PLACED", "FAIL_AFTER, HELD"})
    void anUnansweredHoldThatNobodyComesBackForIsResolvedByAsking(Kind kind, String outcome) {
        var calls = new BookingCalls();
        var key = key();
        calls.flight.switches.on(calls.offer, "place", Fault.of(kind));
        assertEquals(
                503, calls.post("v1/bookings", key, calls.order("HOLD", "")).statusCode());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Rows.settled(calls.client).equals("true"));
        var late = json(calls.post("v1/bookings", key, calls.order("HOLD", "")));
        assertEquals(outcome, late.containsKey("code") ? late.getString("code") : late.getString("state"));
    }

    @Test
    void aHoldThatWasGivenUpTakesNoSeatsWhenItComesLate() {
        var calls = new BookingCalls();
        var key = key();
        calls.flight.switches.on(calls.offer, "place", Fault.of(Kind.LATE));
        assertEquals(
                503, calls.post("v1/bookings", key, calls.order("HOLD", "")).statusCode());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Rows.settled(calls.client).equals("true"));
        calls.flight.arrive(calls.offer);
        assertEquals("ABSENT", calls.flight.stateOf(calls.offer));
        var again = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals(409, again.statusCode(), again.body());
    }

    @Test
    void aBookingThatWasGivenUpMeanwhileIsRefusedAndNotMissing() {
        var calls = new BookingCalls();
        calls.flight.meanwhile(calls.offer, () -> Rows.givenUp(calls.client));
        var answer = calls.post("v1/bookings", key(), calls.order("HOLD", ""));
        assertEquals(409, answer.statusCode(), answer.body());
        assertEquals("HOLD_NOT_PLACED", json(answer).getString("code"));
    }

    @Test
    void aRetryThatIsRefusedLeavesNoEarlierTryOnItsWay() {
        var calls = new BookingCalls();
        var key = key();
        calls.flight.switches.on(calls.offer, "place", Fault.of(Kind.LATE), Fault.refuse("SOLD_OUT"));
        assertEquals(
                503, calls.post("v1/bookings", key, calls.order("HOLD", "")).statusCode());
        var again = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals("SOLD_OUT", json(again).getString("code"), again.body());
        calls.flight.arrive(calls.offer);
        assertEquals("ABSENT", calls.flight.stateOf(calls.offer));
    }

    @Test
    void anInstantPurchaseThatNobodyWaitsForIsNotPaid() {
        var calls = new BookingCalls();
        calls.flight.switches.on(calls.offer, "place", Fault.of(Kind.FAIL_AFTER));
        assertEquals(503, calls.buy().statusCode());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals("RELEASED", calls.flight.stateOf(calls.offer)));
        var booking = json(calls.get("v1/bookings")).getJsonArray("items").getJsonObject(0);
        comesTo(calls, booking.getString("id"), "CANCELLED");
        assertEquals(List.of(), calls.payment.effectsOn(booking.getString("id")));
    }

    @Test
    void aBookingWhoseProcessDiedIsTakenOverWhenItsLeaseRunsOut() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        Rows.diedBeforeAuthorizing(id, calls.card, 3);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .until(() -> calls.booking(id).getString("state").equals("AUTHORIZING"));
        comesTo(calls, id, "TICKETED");
        assertEquals(PAID, calls.payment.effectsOn(id));
    }

    private static void comesTo(BookingCalls calls, String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertEquals(state, calls.booking(id).getString("state")));
    }
}
