package io.fareline.payment;

import static io.fareline.payment.AdoptionCalls.done;
import static io.fareline.payment.AdoptionCalls.read;
import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The provider went further with a payment than payment remembers: what booking then asks for meets what was done. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdoptionIntoKnownIT {
    private static SandboxProcess sandbox;

    private final UUID command = randomUUID();
    private final UUID authorization = randomUUID();
    private UUID intent;
    private ProviderAlone alone;
    private Instant since;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.started();
    }

    @BeforeEach
    void anAuthorizedPayment() {
        intent = PaymentCalls.opened(10_000);
        PaymentCalls.authorize(intent, authorization, sandbox.token("4242424242424242"));
        alone = new ProviderAlone(sandbox).of(sandbox.operation(authorization).getString("authorizationId"));
        since = Instant.now();
    }

    @Test
    void aCaptureMeetsTheOneThatWasMade() {
        UUID theirs = alone.captured();
        done(read(since));
        assertEquals("SUCCEEDED", PaymentCalls.show(intent).state(), "it is not given back: booking will come");
        var answer = PaymentCalls.command(intent, "capture", command);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals(
                command.toString(), answer.body().getJsonObject("lastOperation").getString("id"));
        assertEquals(
                answer.body(), PaymentCalls.command(intent, "capture", command).body());
        assertEquals(10_000, alone.now().getInt("captured"));
        assertEquals(1, Rows.ledgerTransactions(theirs));
        assertEquals(0, Rows.ledgerTransactions(command));
        PaymentCalls.command(intent, "capture", randomUUID()).isProblem(409, "NOT_CAPTURABLE");
    }

    @Test
    void aCaptureUnderItsOwnIdIsFound() {
        alone.captured(command);
        read(since);
        var answer = PaymentCalls.command(intent, "capture", command);
        assertEquals("SUCCEEDED 200", answer.outcome() + " " + answer.status());
        assertEquals(10_000, Rows.clearing(command));
    }

    @Test
    void whatWasGivenBackIsNotSoldAndTheVoidFindsItDone() {
        alone.captured(command);
        UUID refund = alone.refunded(10_000);
        read(since);
        PaymentCalls.command(intent, "capture", command).isProblem(409, "NOT_CAPTURABLE");
        PaymentCalls.command(intent, "capture", randomUUID()).isProblem(409, "NOT_CAPTURABLE");
        assertEquals(200, AdoptionCalls.refund(refund).status());
        UUID cancel = randomUUID();
        var answer = PaymentCalls.command(intent, "void", cancel);
        assertEquals("SUCCEEDED 200", answer.outcome() + " " + answer.status());
        assertEquals(200, PaymentCalls.command(intent, "void", cancel).status());
        assertEquals(10_000, alone.now().getInt("refunded"));
        AdoptionCalls.refund(refund).isProblem(404, "NO_SUCH_REFUND");
    }

    @Test
    void aVoidThatComesTooLateGivesTheCaptureBack() {
        alone.captured();
        read(since);
        var answer = PaymentCalls.command(intent, "void", command);
        assertEquals("SUCCEEDED 200", answer.outcome() + " " + answer.status());
        assertEquals(10_000, alone.now().getInt("refunded"));
        assertEquals(
                answer.body(), PaymentCalls.command(intent, "void", command).body());
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void anAuthorizationThatPaymentStillWaitedForIsAskedAbout() throws SQLException {
        asBeforeItsAnswer();
        alone.captured(command);
        var read = read(since);
        assertEquals(0, read.getJsonArray("unplaced").size(), read.toString());
        assertEquals("SUCCEEDED", PaymentCalls.show(intent).state());
        assertEquals(10_000, Rows.clearing(command));
    }

    @Test
    void aRefundMeetsTheOneThatWasMadeAndNoneBesideIt() {
        PaymentCalls.command(intent, "capture", randomUUID());
        UUID theirs = alone.refunded(4_000);
        done(read(since));
        assertEquals(4_000, PaymentCalls.show(intent).sum("refunded"));
        assertEquals(-4_000, Rows.clearing(theirs));
        assertEquals(200, AdoptionCalls.refund(theirs).status());
        PaymentCalls.refund(intent, randomUUID(), 3_000).isProblem(409, "NOT_REFUNDABLE");
        var answer = PaymentCalls.refund(intent, command, 4_000);
        assertEquals("SUCCEEDED 200", answer.outcome() + " " + answer.status());
        assertEquals(200, PaymentCalls.refund(intent, command, 4_000).status());
        assertEquals(4_000, alone.now().getInt("refunded"));
        AdoptionCalls.refund(theirs).isProblem(404, "NO_SUCH_REFUND");
        assertEquals(200, PaymentCalls.refund(intent, randomUUID(), 1_000).status(), "a new one is a new one");
        assertEquals(5_000, alone.now().getInt("refunded"));
    }

    @Test
    void aRefundUnderItsOwnIdIsClaimedByIt() {
        PaymentCalls.command(intent, "capture", randomUUID());
        UUID theirs = alone.refunded(10_000);
        read(since);
        assertEquals(
                1,
                AdoptionCalls.refunds().stream()
                        .filter(each -> each.getString("operationId").equals(theirs.toString()))
                        .count());
        assertEquals(200, PaymentCalls.refund(intent, theirs, 10_000).status());
        AdoptionCalls.refund(theirs).isProblem(404, "NO_SUCH_REFUND");
        assertEquals(10_000, alone.now().getInt("refunded"));
    }

    @Test
    void aVoidThatTheProviderHasIsFound() {
        alone.voided();
        read(since);
        assertEquals("CANCELED", PaymentCalls.show(intent).state());
    }

    /** The rows as they are while the provider is being asked. */
    private void asBeforeItsAnswer() throws SQLException {
        Rows.change(
                ServiceUnderTest.applicationDataSource(),
                "update payment_operation set outcome = 'PENDING', settled_at = null, provider_reference = null,"
                        + " lease_until = now() + interval '1 hour', next_attempt_at = now() + interval '1 hour'"
                        + " where id = '" + authorization + "'",
                "update payment_intent set state = 'PROCESSING', authorized = 0, authorization_reference = null,"
                        + " unsettled_operation = '" + authorization + "', version = version + 1 where id = '" + intent
                        + "'");
    }
}
