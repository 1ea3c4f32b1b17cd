package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.CaseCalls.patiently;
import static io.fareline.booking.CaseCalls.service;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.Deployments;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A booking whose money went back without its doing is brought in line with that. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WithdrawalIT {
    private final BookingCalls calls = new BookingCalls();
    private final String refund = randomUUID().toString();

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theBookingIsCancelledForTheMoneyThatWentBack() {
        var id = idOf(calls.buy());
        var answer = withdraw(id, 10_000);
        assertEquals(200, answer.statusCode(), answer.body());
        patiently().until(() -> calls.booking(id).getString("state").equals("CANCELLED"));
        assertEquals(200, withdraw(id, 10_000).statusCode(), "again changes nothing");
        assertEquals(10_000, calls.payment.refundedOn(id));
        assertEquals("RELEASED", calls.flight.stateOf(calls.offer));
        assertEquals("3501", Rows.text("select penalty_amount from booking where id = ?", id));
        assertEquals(
                "REFUNDED",
                Rows.text(
                        "select distinct status from coupon c join ticket t on t.number = c.ticket_number where t.booking_id = ?",
                        id));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(withdraw(id, randomUUID().toString(), 1, intent(id))));
        assertEquals(10_000, calls.payment.refundedOn(id), "under its own id and no other");
    }

    @Test
    void whatIsNotOfTheBookingsPaymentIsRefused() {
        var id = idOf(calls.buy());
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(withdraw(id, 13_502)));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(withdraw(id, 0)));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(withdraw(id, -1)));
        assertEquals(
                "BOOKING_NOT_CANCELLABLE",
                codeOf(withdraw(id, refund, 10_000, randomUUID().toString())));
        assertEquals(400, post(id, "admin", "{}").statusCode());
        assertEquals(403, post(id, "payment", "{}").statusCode());
        assertEquals("TICKETED", calls.booking(id).getString("state"));
        assertEquals(0, calls.payment.refundedOn(id));
    }

    @Test
    void oneThatIsOnlyHeldOrNotThereHasNothingToWithdraw() {
        var id = idOf(calls.hold());
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(withdraw(id, 10_000)));
        assertEquals("HELD", calls.booking(id).getString("state"));
        var nobodys = withdraw(randomUUID().toString(), refund, 1, randomUUID().toString());
        assertEquals(404, nobodys.statusCode());
    }

    @Test
    void oneThatIsBeingSettledIsLeftToIt() {
        var id = idOf(calls.buy());
        Rows.update(
                "update booking set state = 'CAPTURING', lease_owner = id, lease_until = now() + interval '1 hour'"
                        + " where id = ?",
                id);
        var answer = withdraw(id, 10_000);
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("CAPTURING", Rows.text("select state from booking where id = ?", id));
        Rows.update("update booking set state = 'TICKETED', lease_owner = null, lease_until = null where id = ?", id);
    }

    private HttpResponse<String> withdraw(String id, long amount) {
        return withdraw(id, refund, amount, intent(id));
    }

    private static HttpResponse<String> withdraw(String id, String refund, long amount, String intent) {
        return post(id, "admin", """
                {"refundOperationId":"%s","paymentIntentId":"%s","amount":{"amount":%d,"currency":"EUR"}}""".formatted(refund, intent, amount));
    }

    private static String intent(String id) {
        return Rows.text("select payment_intent_id from booking where id = ?", id);
    }

    private static HttpResponse<String> post(String id, String caller, String body) {
        return BookingCalls.send(BookingCalls.request("internal/v1/bookings/" + id + "/withdrawals")
                .header("Authorization", service(caller))
                .header("Fareline-Acting-Client", "mary")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
