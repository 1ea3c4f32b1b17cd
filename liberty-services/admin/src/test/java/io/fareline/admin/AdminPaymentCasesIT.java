package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
import static io.fareline.admin.AdminCalls.request;
import static io.fareline.admin.AdminCalls.said;
import static io.fareline.admin.AdminCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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

/** What staff do about payment's cases reaches payment in the person's name, once, and leaves its entry. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminPaymentCasesIT {
    private static final String CASES = "v1/support/payment-cases";
    private static final String INTERNAL = "/internal/v1/payment-cases";
    private static final String ACT = "payments.settle";
    private static final String SHOWN = "{\"id\":\"c1\",\"operation\":{\"id\":\"o1\",\"outcome\":\"UNKNOWN\"}}";

    private final UUID id = UUID.randomUUID();
    private static Callee payment;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void playPayment() throws Exception {
        payment = Callee.at(ServiceUnderTest.port("payment"));
        // Whoever played payment before is gone, and with this call the connection that admin still has to it.
        send(get(CASES, "bookings.support"));
    }

    @BeforeEach
    void forgetWhatOthersAsked() {
        while (payment.lastAsked() != null) continue;
    }

    @Test
    void casesArePagedAsPaymentGivesThem() throws Exception {
        payment.answers(200, "{\"cases\":[{\"id\":\"" + id + "\"}]}");
        var page = json(send(get(CASES + "?limit=1&reason=CONTRADICTION&operationId=" + id, "bookings.support")));
        assertEquals(id.toString(), page.getString("after"));
        var asked = payment.lastAsked().path();
        assertTrue(asked.startsWith(INTERNAL + "?"), asked);
        for (var parameter : new String[] {"limit=1", "reason=CONTRADICTION", "operationId=" + id})
            assertTrue(asked.contains(parameter), asked);
        for (var wrong : new String[] {"limit=0", "limit=201", "after=x", "operationId=x", "reason=" + "x".repeat(61)})
            assertEquals(400, send(get(CASES + "?" + wrong, "bookings.support")).statusCode(), wrong);
        assertNull(payment.lastAsked(), "what is wrong is asked of nobody");
    }

    @Test
    void aCaseIsShownAndAskedAboutInThePersonsName() throws Exception {
        payment.answers(200, SHOWN);
        assertEquals("c1", json(send(get(CASES + "/" + id, "bookings.support"))).getString("id"));
        assertEquals("operator READ_PAYMENT_CASE DONE", said(newestEntry()));
        assertEquals(INTERNAL + "/" + id, payment.lastAsked().path());
        payment.answers(200, SHOWN);
        var retry = act("/retries", "", "r");
        assertEquals(200, send(retry).statusCode());
        assertEquals(200, send(retry).statusCode());
        assertEquals(INTERNAL + "/" + id + "/retries", payment.lastAsked().path());
        assertNull(payment.lastAsked(), "the same key acts once");
        assertEquals("operator RETRY_PAYMENT_CASE DONE", said(newestEntry()));
        assertEquals("operation o1 is UNKNOWN", newestEntry().getString("detail"));
    }

    @Test
    void aFindingThatPaymentDidNotAnswerIsProposedAgainUnderTheSameId() throws Exception {
        payment.answers(503, "");
        payment.answers(200, SHOWN);
        var finding = act("/findings", finding("SUCCEEDED", "cp_1", "statement of March"), "f");
        assertEquals(503, send(finding).statusCode());
        assertEquals("operator PROPOSE_PAYMENT_OUTCOME UNKNOWN", said(newestEntry()));
        assertEquals(200, send(finding).statusCode());
        var first = payment.lastAsked();
        assertEquals("operator", first.actingClient());
        var proposed = Json.createReader(new StringReader(first.body())).readObject();
        assertEquals("SUCCEEDED cp_1", proposed.getString("outcome") + " " + proposed.getString("reference"));
        assertEquals("statement of March", proposed.getString("note"));
        assertEquals(first.body(), payment.lastAsked().body());
        assertTrue(newestEntry().getString("subject").contains(proposed.getString("id")));
    }

    @Test
    void aConfirmationByTheSamePersonIsRefusedInPaymentsWords() throws Exception {
        payment.answers(409, "{\"code\":\"SECOND_PERSON_REQUIRED\",\"detail\":\"not you\"}");
        var path = "/findings/" + UUID.randomUUID() + "/confirmations";
        var refused = send(act(path, "", "c"));
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals("/problems/second-person-required", json(refused).getString("type"));
        assertEquals("operator CONFIRM_PAYMENT_OUTCOME REFUSED", said(newestEntry()));
        assertEquals(
                INTERNAL + "/" + id + path.replace("confirmations", "confirmation"),
                payment.lastAsked().path());
    }

    @Test
    void whileTheProviderIsBeingAskedTheSameKeyMayComeBack() throws Exception {
        payment.answers(409, "{\"code\":\"OPERATION_IN_PROGRESS\",\"detail\":\"just now\"}");
        payment.answers(200, SHOWN);
        var confirm = act("/findings/" + UUID.randomUUID() + "/confirmations", "", "b");
        var busy = send(confirm);
        assertEquals(409, busy.statusCode(), busy.body());
        assertTrue(busy.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, send(confirm).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"outcome\":\"UNKNOWN\",\"note\":\"n\"}",
                "{\"outcome\":\"SUCCEEDED\",\"note\":\"n\"}",
                "{\"outcome\":\"REFUSED\",\"note\":\"\"}",
                "{\"outcome\":\"REFUSED\",\"note\":\"a\\nb\"}",
                "{\"outcome\":\"REFUSED\",\"note\":\"n\",\"reference\":\"<b>\"}",
                "{\"outcome\":\"REFUSED\",\"note\":\"n\",\"proposedBy\":\"paul\"}"
            })
    void whatIsNoFindingIs400AndReachesNobody(String body) throws Exception {
        assertEquals(
                400, send(act("/findings", body, "wrong" + body.hashCode())).statusCode());
        assertNull(payment.lastAsked());
    }

    @Test
    void whoMaySupportBookingsMayLookAndNotAct() throws Exception {
        for (var path : new String[] {"/retries", "/findings", "/findings/" + id + "/confirmations"})
            assertEquals(
                    403,
                    send(acting(path, finding("REFUSED", "x", "n"), "k", "bookings.settle"))
                            .statusCode(),
                    path);
        assertEquals(403, send(get(CASES, ACT)).statusCode());
        var nothing = send(get(CASES + "/" + id, "bookings.support"));
        assertEquals(503, nothing.statusCode(), "a 404 without a code of cases is payment's trouble");
        payment.lastAsked();
        payment.answers(404, "{\"code\":\"NO_SUCH_CASE\",\"detail\":\"none\"}");
        assertEquals(404, send(get(CASES + "/" + id, "bookings.support")).statusCode());
    }

    private HttpRequest act(String path, String body, String key) {
        return acting(path, body, key, ACT);
    }

    private HttpRequest acting(String path, String body, String key, String scope) {
        return request(CASES + "/" + id + path, scope)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String finding(String outcome, String reference, String note) {
        JsonObject finding = Json.createObjectBuilder()
                .add("outcome", outcome)
                .add("reference", reference)
                .add("note", note)
                .build();
        return finding.toString();
    }
}
