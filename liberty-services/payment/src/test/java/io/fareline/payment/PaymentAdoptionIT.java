package io.fareline.payment;

import static io.fareline.payment.AdoptionCalls.done;
import static io.fareline.payment.AdoptionCalls.read;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments that the provider alone has are taken into the books, and nothing of them is left once two people want it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentAdoptionIT {
    private static SandboxProcess sandbox;

    private final Instant since = Instant.now().minusMillis(1);
    private final UUID booking = randomUUID();
    private final UUID authorization = randomUUID();
    private final ProviderAlone alone = new ProviderAlone(sandbox);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.started();
    }

    @AfterEach
    void clear() {
        sandbox.noFaults();
    }

    @Test
    void anAuthorizationIsVoided() {
        alone.authorized(authorization, booking);
        var read = read(since);
        assertEquals("REQUIRES_CAPTURE", state());
        assertEquals("authorized", alone.now().getString("state"), "no money moves before another person wants it");
        done(read);
        assertEquals("CANCELED", state());
        assertEquals("voided", alone.now().getString("state"));
        assertEquals(1, Rows.eventsOfType("payment-authorized", authorization));
    }

    @Test
    void aCaptureIsRefundedAndTheLedgerFollows() {
        UUID capture = alone.authorized(authorization, booking).captured();
        var read = read(since);
        assertEquals("SUCCEEDED", state());
        assertEquals(10_000, Rows.clearing(capture));
        assertEquals(1, Rows.eventsOfType("payment-captured", capture));
        var done = done(read);
        assertEquals(10_000, alone.now().getInt("refunded"));
        assertEquals(0, clearing());
        assertEquals("paul", done.getString("confirmedBy"));
        var payment = AdoptionCalls.get("/" + done.getString("id") + "/payments?limit=200", "admin")
                .body()
                .getJsonArray("payments")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("bookingId").equals(booking.toString()))
                .findFirst()
                .orElseThrow();
        assertTrue(payment.containsKey("givenBackAt"), payment.toString());
        assertEquals(10_000, payment.getJsonObject("refunded").getInt("amount"));
    }

    @Test
    void onlyWhatIsLeftGoesBack() {
        alone.authorized(authorization, booking).captured();
        UUID refund = alone.refunded(4_000);
        done(read(since));
        assertEquals(-4_000, Rows.clearing(refund));
        assertEquals(10_000, alone.now().getInt("refunded"));
        assertEquals(0, clearing());
    }

    @Test
    void whatIsOverAlreadyIsOnlyWrittenDown() {
        alone.authorized(authorization, booking).captured();
        alone.refunded(10_000);
        UUID other = randomUUID();
        var voided = new ProviderAlone(sandbox).authorized(randomUUID(), other);
        voided.voided();
        done(read(since));
        assertEquals(3, operations());
        assertEquals(2, operations(other));
        assertEquals(0, clearing());
        assertEquals("SUCCEEDED", state());
    }

    @Test
    void aCardThatWaitsForItsHolderIsLetGo() {
        alone.authorized(authorization, booking, "4000000000003220");
        var read = read(since);
        assertEquals("REQUIRES_ACTION", state());
        done(read);
        assertEquals("voided", alone.now().getString("state"));
    }

    @Test
    void whatTheProviderRefusedLeavesNothingBehind() {
        alone.authorized(authorization, booking, "4000000000000002");
        var read = read(since);
        assertTrue(read.getJsonObject("operations").getInt("withoutEffect") > 0, read.toString());
        assertEquals(0, operations());
    }

    @Test
    void aSecondTimeChangesNothing() {
        alone.authorized(authorization, booking).captured();
        done(read(since));
        long events = events();
        var again = read(since);
        assertEquals(0, again.getJsonObject("operations").getInt("adopted"), again.toString());
        assertEquals(0, again.getJsonObject("payments").getInt("adopted"), again.toString());
        done(again);
        assertEquals(events, events());
        assertEquals(3, operations());
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void moneyGoesBackOnceAlsoWhenTheAnswerIsLost() {
        alone.authorized(authorization, booking).captured();
        var read = read(since);
        sandbox.fault("refund", "\"loseAnswer\":1");
        done(read);
        assertEquals(10_000, alone.now().getInt("refunded"));
        assertEquals(3, operations());
        assertEquals(0, clearing());
    }

    @Test
    void aBookingThatAsksForItLaterIsRefused() {
        alone.authorized(authorization, booking).captured();
        read(since);
        UUID intent = randomUUID();
        assertEquals(201, PaymentCalls.open(intent, booking, 10_000, "USD").status());
        PaymentCalls.authorize(intent, authorization, sandbox.token("4242424242424242"))
                .isProblem(409, "OPERATION_ID_REUSED");
        assertEquals("REQUIRES_PAYMENT_METHOD", PaymentCalls.show(intent).state());
    }

    private String state() {
        return Rows.text("select state from payment_intent where booking_id = ?", booking);
    }

    private long operations() {
        return operations(booking);
    }

    private static long operations(UUID of) {
        return Rows.number(
                "select count(*) from payment_operation o join payment_intent i on i.id = o.intent_id where booking_id = ?",
                of);
    }

    private long events() {
        return Rows.number("select count(*) from outbox where data ->> 'bookingId' = ?::text", booking);
    }

    /** What the booking's payments left on the provider's account. */
    private long clearing() {
        return Rows.number("""
                select coalesce(sum(e.amount), 0) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                  join payment_operation o on o.id = t.operation_id join payment_intent i on i.id = o.intent_id
                 where account_code = 'provider-clearing' and i.booking_id = ?""", booking);
    }
}
