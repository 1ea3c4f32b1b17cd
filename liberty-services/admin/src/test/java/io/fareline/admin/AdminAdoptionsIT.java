package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
import static io.fareline.admin.AdminCalls.request;
import static io.fareline.admin.AdminCalls.said;
import static io.fareline.admin.AdminCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff do after going back in time reaches payment and booking in the person's name, once, and leaves its entry. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminAdoptionsIT {
    private static final String ADOPTIONS = "v1/support/adoptions";
    private static final String REFUNDS = "v1/support/adopted-refunds";
    private static final String SETTLE = "payments.settle";
    private static final String SINCE = "{\"since\":\"2030-03-01T12:00:00Z\"}";
    private static final String SHOWN = "{\"id\":\"a1\",\"state\":\"READING\"}";

    private final UUID id = UUID.randomUUID();
    private static Callee payment;
    private static Callee booking;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void playTheOthers() throws Exception {
        payment = Callee.at(ServiceUnderTest.port("payment"));
        booking = Callee.at(ServiceUnderTest.port("booking"));
        // Whoever played them before is gone, and with these calls the connections that admin still has to them.
        send(get(REFUNDS, "bookings.support"));
        send(get("v1/support/cases", "bookings.support"));
    }

    @BeforeEach
    void forgetWhatOthersAsked() {
        while (payment.lastAsked() != null) continue;
        while (booking.lastAsked() != null) continue;
    }

    @Test
    void anAdoptionThatPaymentDidNotAnswerIsBegunAgainUnderTheSameId() throws Exception {
        payment.answers(503, "");
        payment.answers(200, SHOWN);
        var begin = act(ADOPTIONS, SINCE, "b", SETTLE);
        assertEquals(503, send(begin).statusCode());
        assertEquals("operator BEGIN_ADOPTION UNKNOWN", said(newestEntry()));
        assertEquals("a1", json(send(begin)).getString("id"));
        assertEquals(200, send(begin).statusCode());
        assertEquals("operator BEGIN_ADOPTION DONE", said(newestEntry()));
        assertEquals("is READING", newestEntry().getString("detail"));
        var first = payment.lastAsked();
        assertEquals("POST /internal/v1/adoptions operator", asked(first));
        var body = Json.createReader(new StringReader(first.body())).readObject();
        assertEquals("2030-03-01T12:00:00Z", body.getString("since"));
        assertEquals(first.body(), payment.lastAsked().body());
        assertNull(payment.lastAsked(), "the same key begins once");
    }

    @Test
    void aConfirmationByTheSamePersonIsRefusedInPaymentsWords() throws Exception {
        payment.answers(409, "{\"code\":\"SECOND_PERSON_REQUIRED\",\"detail\":\"not you\"}");
        var refused = send(act(ADOPTIONS + "/" + id + "/confirmations", "", "c", SETTLE));
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals("/problems/second-person-required", json(refused).getString("type"));
        assertEquals("operator CONFIRM_ADOPTION REFUSED", said(newestEntry()));
        assertEquals("POST /internal/v1/adoptions/" + id + "/confirmation operator", asked(payment.lastAsked()));
    }

    @Test
    void whileTheRecordIsReadTheSameKeyMayComeBack() throws Exception {
        payment.answers(409, "{\"code\":\"ADOPTION_IN_PROGRESS\",\"detail\":\"still reading\"}");
        payment.answers(200, SHOWN);
        var confirm = act(ADOPTIONS + "/" + id + "/confirmations", "", "p", SETTLE);
        var busy = send(confirm);
        assertEquals(409, busy.statusCode(), busy.body());
        assertTrue(busy.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, send(confirm).statusCode());
    }

    @Test
    void listsArePagedAsPaymentGivesThem() throws Exception {
        payment.answers(200, "{\"refunds\":[{\"operationId\":\"" + id + "\"}]}");
        assertEquals(
                id.toString(),
                json(send(get(REFUNDS + "?limit=1", "bookings.support"))).getString("after"));
        payment.answers(200, "{\"payments\":[{\"paymentIntentId\":\"" + id + "\"}]}");
        var payments = json(send(get(ADOPTIONS + "/" + id + "/payments?limit=2", "bookings.support")));
        assertFalse(payments.containsKey("after"), payments.toString());
        assertEquals(1, payments.getJsonArray("payments").size());
        forgetWhatOthersAsked();
        for (var wrong : new String[] {"limit=0", "limit=201", "after=x"})
            assertEquals(
                    400, send(get(REFUNDS + "?" + wrong, "bookings.support")).statusCode(), wrong);
        assertNull(payment.lastAsked(), "what is wrong is asked of nobody");
    }

    @Test
    void ticketsAreWithdrawnForTheRefundThatPaymentNames() throws Exception {
        var refund = refund();
        payment.answers(200, refund);
        booking.answers(200, "{\"id\":\"b1\",\"internalState\":\"REFUNDING\"}");
        var withdraw = act(REFUNDS + "/" + id + "/withdrawals", "", "w", "bookings.settle");
        assertEquals(200, send(withdraw).statusCode());
        assertEquals("operator WITHDRAW_TICKETS DONE", said(newestEntry()));
        assertEquals("booking b1 is REFUNDING", newestEntry().getString("detail"));
        assertEquals("GET /internal/v1/adopted-refunds/" + id + " null", asked(payment.lastAsked()));
        var asked = booking.lastAsked();
        assertEquals("POST /internal/v1/bookings/b1/withdrawals operator", asked(asked));
        var body = Json.createReader(new StringReader(asked.body())).readObject();
        assertEquals(id + " i1", body.getString("refundOperationId") + " " + body.getString("paymentIntentId"));
        assertEquals(4_000, body.getJsonObject("amount").getInt("amount"));
    }

    @Test
    void aRefundThatPaymentDoesNotNameReachesNoBooking() throws Exception {
        payment.answers(404, "{\"code\":\"NO_SUCH_REFUND\",\"detail\":\"none\"}");
        var refused = send(act(REFUNDS + "/" + id + "/withdrawals", "", "n", "bookings.settle"));
        assertEquals(404, refused.statusCode());
        assertEquals("operator WITHDRAW_TICKETS REFUSED", said(newestEntry()));
        assertNull(booking.lastAsked());
        payment.answers(200, refund());
        booking.answers(409, "{\"code\":\"BOOKING_NOT_CANCELLABLE\",\"detail\":\"HELD\"}");
        assertEquals(
                409,
                send(act(REFUNDS + "/" + id + "/withdrawals", "", "o", "bookings.settle"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"since\":\"yesterday\"}", "{\"since\":\"2030-03-01T12:00:00Z\",\"by\":\"paul\"}"})
    void whatIsNoMomentIs400AndReachesNobody(String body) throws Exception {
        assertEquals(
                400, send(act(ADOPTIONS, body, "x" + body.hashCode(), SETTLE)).statusCode());
        assertNull(payment.lastAsked());
    }

    @Test
    void whoMaySupportBookingsMayLookAndNotAct() throws Exception {
        assertEquals(403, send(act(ADOPTIONS, SINCE, "k", "bookings.support")).statusCode());
        assertEquals(
                403,
                send(act(ADOPTIONS + "/" + id + "/confirmations", "", "k", "bookings.settle"))
                        .statusCode());
        assertEquals(
                403,
                send(act(REFUNDS + "/" + id + "/withdrawals", "", "k", SETTLE)).statusCode());
        assertEquals(403, send(get(REFUNDS, SETTLE)).statusCode());
        payment.answers(404, "{\"code\":\"NO_SUCH_ADOPTION\",\"detail\":\"none\"}");
        assertEquals(404, send(get(ADOPTIONS + "/" + id, "bookings.support")).statusCode());
    }

    private String refund() {
        return "{\"operationId\":\"%s\",\"paymentIntentId\":\"i1\",\"bookingId\":\"b1\",\"amount\":{\"amount\":4000,\"currency\":\"USD\"}}"
                .formatted(id);
    }

    private static String asked(Callee.Asked asked) {
        return asked.method() + " " + asked.path() + " " + asked.actingClient();
    }

    private static HttpRequest act(String path, String body, String key, String scope) {
        return request(path, scope)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
