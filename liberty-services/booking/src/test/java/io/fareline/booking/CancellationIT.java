package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Quote, then confirm; and what happens when two requests want the same booking at once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CancellationIT {
    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void ticketsOfTheSameDayAreVoidedInFull() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        var quote = json(calls.quote(id));
        assertTrue(quote.getBoolean("void"));
        assertEquals(13_501, quote.getJsonObject("refund").getInt("amount"));
        var cancelled = calls.cancel(id, quote.getString("id"));
        assertEquals(201, cancelled.statusCode(), cancelled.body());
        assertEquals("CANCELLED", json(cancelled).getString("state"));
        assertEquals("VOID", couponStatus(cancelled));
        assertEquals(13_501, calls.payment.refundedOn(id));
        assertEquals("RELEASED", calls.flight.stateOf(calls.offer));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(calls.cancel(id, quote.getString("id"))));
    }

    @Test
    void laterTheFareIsRefundedLessItsFeeAndTheTaxesInFull() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        Rows.update("update booking set ticketed_at = ticketed_at - interval '2 days' where id = ?", id);
        var quote = json(calls.quote(id));
        assertFalse(quote.getBoolean("void"));
        assertEquals(10_501, quote.getJsonObject("refund").getInt("amount"));
        assertEquals(3_000, quote.getJsonObject("cancellationFee").getInt("amount"));
        var cancelled = calls.cancel(id, quote.getString("id"));
        assertEquals("REFUNDED", couponStatus(cancelled));
        assertEquals(10_501, calls.payment.refundedOn(id));
        assertEquals(
                "3000",
                Rows.text(
                        "select penalty_amount from booking where id = ? and captured_amount - refunded_amount ="
                                + " penalty_amount",
                        id));
    }

    @Test
    void aQuoteThatHasExpiredIsNotConfirmed() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var quote = json(calls.quote(id)).getString("id");
        Rows.update("update cancellation_quote set expires_at = now() where booking_id = ?", id);
        assertEquals("QUOTE_EXPIRED", codeOf(calls.cancel(id, quote)));
        assertEquals("HELD", calls.booking(id).getString("state"));
    }

    @Test
    void onlyTheNewestQuoteForTheBookingAsItIsCanBeConfirmed() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var older = json(calls.quote(id)).getString("id");
        var newer = json(calls.quote(id)).getString("id");
        assertEquals("QUOTE_SUPERSEDED", codeOf(calls.cancel(id, older)));
        calls.pay(id);
        assertEquals("QUOTE_SUPERSEDED", codeOf(calls.cancel(id, newer)));
        assertEquals("NO_SUCH_QUOTE", codeOf(calls.cancel(id, key())));
        assertEquals("TICKETED", calls.booking(id).getString("state"));
    }

    @Test
    void aHeldBookingIsCancelledWithoutMoney() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var quote = json(calls.quote(id));
        assertEquals(0, quote.getJsonObject("refund").getInt("amount"));
        assertEquals("CANCELLED", json(calls.cancel(id, quote.getString("id"))).getString("state"));
        assertEquals("RELEASED", calls.flight.stateOf(calls.offer));
        assertEquals(List.of(), calls.payment.effectsOn(id));
    }

    @Test
    void ofPaymentsAtOnceOnePays() throws Exception {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var answers = atOnce(4, () -> calls.pay(id));
        assertEquals(
                1, answers.stream().filter(each -> each.statusCode() == 201).count());
        answers.stream()
                .filter(each -> each.statusCode() != 201)
                .forEach(each -> assertEquals("BOOKING_NOT_PAYABLE", codeOf(each)));
        assertEquals(List.of("authorization SUCCEEDED", "capture SUCCEEDED"), calls.payment.effectsOn(id));
    }

    @Test
    void ofCancellationsAtOnceOneRefunds() throws Exception {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        var quote = json(calls.quote(id)).getString("id");
        var answers = atOnce(4, () -> calls.cancel(id, quote));
        assertEquals(
                1, answers.stream().filter(each -> each.statusCode() == 201).count());
        assertEquals(13_501, calls.payment.refundedOn(id));
    }

    private static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList())) answers.add(answer.get());
            return answers;
        }
    }

    private static String couponStatus(HttpResponse<String> booking) {
        var ticket = json(booking).getJsonArray("tickets").getJsonObject(0);
        return ticket.getJsonArray("coupons").getJsonObject(0).getString("status");
    }
}
