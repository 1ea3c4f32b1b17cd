package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.stub.Fault;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holding and buying as a client sees it when flight and payment do what they should. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BookingIT {
    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aHeldBookingIsPaidAndTicketed() {
        var calls = new BookingCalls();
        var held = calls.hold();
        assertEquals(201, held.statusCode(), held.body());
        var booking = json(held);
        assertEquals("HELD", booking.getString("state"));
        assertTrue(booking.getString("recordLocator").matches("[A-HJKMNP-Z2-9]{6}"));
        assertEquals(13_501, booking.getJsonObject("total").getInt("amount"));
        assertEquals(
                "/v1/bookings/" + idOf(held),
                held.headers().firstValue("Location").orElseThrow());

        var paid = calls.pay(idOf(held));
        assertEquals(201, paid.statusCode(), paid.body());
        var tickets = json(paid).getJsonArray("tickets").getValuesAs(JsonObject.class);
        assertEquals("TICKETED", json(paid).getString("state"));
        assertEquals(2, tickets.size());
        assertTrue(tickets.getFirst().getString("number").matches("999[0-9]{10}"));
        assertEquals("CONFIRMED", calls.flight.stateOf(calls.offer));
        assertEquals(List.of("authorization SUCCEEDED", "capture SUCCEEDED"), calls.payment.effectsOn(idOf(held)));
        assertEquals(
                tickets,
                json(calls.get("v1/bookings/" + idOf(held) + "/tickets")).getJsonArray("tickets"));
    }

    @Test
    void anInstantPurchaseIsTicketedInOneCall() {
        var calls = new BookingCalls();
        var bought = calls.buy();
        assertEquals(201, bought.statusCode(), bought.body());
        assertEquals("TICKETED", json(bought).getString("state"));
        assertEquals("CONFIRMED", calls.flight.stateOf(calls.offer));
    }

    @Test
    void aDeclinedCardLeavesTheSeatsHeldForAnother() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        calls.payment.switches.on(calls.card, "authorization", Fault.refuse("INSUFFICIENT_FUNDS"));
        var declined = calls.pay(id);
        assertEquals(409, declined.statusCode());
        assertEquals("INSUFFICIENT_FUNDS", codeOf(declined));
        assertEquals("HELD", calls.booking(id).getString("state"));
        assertEquals("HELD", calls.flight.stateOf(calls.offer));
        assertEquals(201, calls.pay(id).statusCode());
    }

    @Test
    void cardsAreNotTriedWithoutEnd() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        for (int i = 0; i < 3; i++) {
            calls.payment.switches.on(calls.card, "authorization", Fault.refuse("CARD_DECLINED"));
            assertEquals("CARD_DECLINED", codeOf(calls.pay(id)));
        }
        assertEquals("TOO_MANY_PAYMENT_ATTEMPTS", codeOf(calls.pay(id)));
    }

    @Test
    void aDeclinedInstantPurchaseGivesTheSeatsBack() {
        var calls = new BookingCalls();
        calls.payment.switches.on(calls.card, "authorization", Fault.refuse("CARD_DECLINED"));
        var declined = calls.buy();
        assertEquals(409, declined.statusCode(), declined.body());
        assertEquals("CARD_DECLINED", codeOf(declined));
        assertEquals("RELEASED", calls.flight.stateOf(calls.offer));
        var booking = json(calls.get("v1/bookings")).getJsonArray("items").getJsonObject(0);
        assertEquals("CANCELLED", booking.getString("state"));
    }

    @ParameterizedTest
    @CsvSource({
        "SOLD_OUT, 409",
        "OFFER_EXPIRED, 409",
        "INVALID_OFFER, 400",
        "HOLDS_BLOCKED, 403",
        "SAME_HOLD_RAN_OUT, 409",
        "HOLD_QUOTA_OF_FLIGHT_REACHED, 409",
        "HOLD_QUOTA_REACHED, 409"
    })
    void aRefusalOfFlightIsTheClientsAndLeavesNothingToSee(String code, int status) {
        var calls = new BookingCalls();
        calls.flight.switches.on(calls.offer, "place", Fault.refuse(code));
        var refused = calls.hold();
        assertEquals(status, refused.statusCode(), refused.body());
        assertEquals(code, codeOf(refused));
        assertTrue(json(calls.get("v1/bookings")).getJsonArray("items").isEmpty());
    }

    @Test
    void aClientThatHasToWaitMaySendTheSameAgainLater() throws SQLException {
        var calls = new BookingCalls();
        calls.flight.switches.on(calls.offer, "place", Fault.refuse("TOO_MANY_UNPAID_HOLDS"));
        var key = key();
        var refused = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals(429, refused.statusCode(), refused.body());
        assertEquals("TOO_MANY_UNPAID_HOLDS", codeOf(refused));
        assertEquals("/problems/too-many-unpaid-holds", json(refused).getString("type"));
        assertEquals("7", refused.headers().firstValue("Retry-After").orElse(null));
        assertEquals("ABSENT", calls.flight.stateOf(calls.offer));
        assertEquals(0, bookingsOf(calls.client), "nothing is left for anybody to settle");
        assertEquals(
                201, calls.post("v1/bookings", key, calls.order("HOLD", "")).statusCode());
        assertEquals(1, calls.flight.placedOn(calls.offer));
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswer() {
        var calls = new BookingCalls();
        var key = key();
        var first = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        var second = calls.post("v1/bookings", key, calls.order("HOLD", ""));
        assertEquals(first.statusCode(), second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(1, calls.flight.placedOn(calls.offer));
        assertEquals(
                422, calls.post("v1/bookings", key, calls.order("HOLD", " ")).statusCode());
    }

    private static int bookingsOf(String client) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.prepareStatement("select count(*) from booking where client = ?")) {
            statement.setString(1, client);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
