package io.fareline.payment;

import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.payment.PaymentCalls.Answer;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What booking can do with a payment when the provider does its work. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentLifeIT {
    private static final String GOOD_CARD = "4242424242424242";

    private static SandboxProcess sandbox;

    private final UUID operation = randomUUID();

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void start() {
        sandbox = SandboxProcess.started();
    }

    /** A traveller pays, flies half of the way, and gets the rest back in two parts. */
    @Test
    void aPaymentIsAuthorizedCapturedAndRefundedInParts() {
        UUID intent = PaymentCalls.opened(10_000);
        assertEquals("REQUIRES_PAYMENT_METHOD", PaymentCalls.show(intent).state());
        UUID authorization = randomUUID();
        var authorized = PaymentCalls.authorize(intent, authorization, sandbox.token(GOOD_CARD));
        assertAnswer("REQUIRES_CAPTURE", "SUCCEEDED", authorized);
        assertEquals(0, authorized.sum("captured"));
        assertEquals(1, Rows.eventsOfType("payment-authorized", authorization));

        UUID capture = randomUUID();
        var captured = PaymentCalls.command(intent, "capture", capture);
        assertAnswer("SUCCEEDED", "SUCCEEDED", captured);
        assertEquals(10_000, captured.sum("captured"));
        assertEquals(10_000, Rows.clearing(capture));
        assertEquals(1, Rows.eventsOfType("payment-captured", capture));

        UUID first = randomUUID();
        assertAnswer("SUCCEEDED", "SUCCEEDED", PaymentCalls.refund(intent, first, 6_000));
        assertEquals(-6_000, Rows.clearing(first));
        assertEquals(1, Rows.eventsOfType("payment-refunded", first));
        PaymentCalls.refund(intent, randomUUID(), 4_001).isProblem(409, "REFUND_EXCEEDS_CAPTURE");
        assertEquals(10_000, PaymentCalls.refund(intent, randomUUID(), 4_000).sum("refunded"));
        assertEquals(0, Rows.number("select coalesce(sum(amount), 0) from ledger_balance"));
    }

    @Test
    void aPartOfTheAuthorizationIsCaptured() {
        UUID intent = authorized();
        PaymentCalls.sum(intent, "capture", operation, 10_001, "USD").isProblem(409, "CAPTURE_EXCEEDS_AUTHORIZATION");
        assertEquals(
                3_000,
                PaymentCalls.sum(intent, "capture", operation, 3_000, "USD").sum("captured"));
        assertEquals(3_000, Rows.clearing(operation));
    }

    @Test
    void aVoidGivesTheCardItsMoneyBackAndEndsTheIntent() {
        UUID intent = authorized();
        assertAnswer("CANCELED", "SUCCEEDED", PaymentCalls.command(intent, "void", operation));
        assertEquals(1, Rows.eventsOfType("payment-voided", operation));
        PaymentCalls.command(intent, "capture", randomUUID()).isProblem(409, "NOT_CAPTURABLE");
        PaymentCalls.command(intent, "void", randomUUID()).isProblem(409, "NOT_VOIDABLE");
    }

    @Test
    void aVoidBeforeAnyCardNeedsNoProvider() {
        UUID intent = PaymentCalls.opened(10_000);
        assertAnswer("CANCELED", "SUCCEEDED", PaymentCalls.command(intent, "void", operation));
        assertEquals(
                "no_such_operation",
                sandbox.operation(operation).getJsonObject("error").getString("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, CARD_DECLINED",
        "4000000000009995, INSUFFICIENT_FUNDS",
        "4000000000000069, EXPIRED_CARD",
        "4000000000000127, INCORRECT_CVC",
        "4000000000000119, PROCESSING_ERROR"
    })
    void aRefusedCardIsAnAnswerAndTheNextOneMaySucceed(String card, String code) {
        UUID intent = PaymentCalls.opened(10_000);
        var refused = PaymentCalls.authorize(intent, operation, sandbox.token(card));
        assertAnswer("REQUIRES_PAYMENT_METHOD", "REFUSED", refused);
        assertEquals(code, refused.refusalCode());
        assertEquals(1, Rows.eventsOfType("payment-refused", operation));
        assertEquals(
                "REQUIRES_CAPTURE",
                PaymentCalls.authorize(intent, randomUUID(), sandbox.token(GOOD_CARD))
                        .state());
    }

    @Test
    void aTokenThatNamesNothingIsARefusedPaymentMethod() {
        var refused = PaymentCalls.authorize(PaymentCalls.opened(10_000), operation, "tok_0000");
        assertAnswer("REQUIRES_PAYMENT_METHOD", "REFUSED", refused);
        assertEquals("INVALID_PAYMENT_METHOD", refused.refusalCode());
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000003220, REQUIRES_CAPTURE, SUCCEEDED, none",
        "4000008400001629, REQUIRES_PAYMENT_METHOD, REFUSED, AUTHENTICATION_FAILED"
    })
    void anAuthenticationDecidesTheAuthorization(String card, String state, String outcome, String code) {
        UUID intent = PaymentCalls.opened(10_000);
        var waiting = PaymentCalls.authorize(intent, operation, sandbox.token(card));
        assertAnswer("REQUIRES_ACTION", "REFUSED", waiting);
        assertEquals("AUTHENTICATION_REQUIRED", waiting.refusalCode());
        String url = waiting.body().getJsonObject("nextAction").getString("url");
        assertTrue(url.endsWith("/authentication"), url);
        PaymentCalls.command(intent, "capture", randomUUID()).isProblem(409, "NOT_CAPTURABLE");
        var authenticated = PaymentCalls.command(intent, "authentication", randomUUID());
        assertAnswer(state, outcome, authenticated);
        assertEquals(code, authenticated.refusalCode());
        assertFalse(authenticated.body().containsKey("nextAction"));
    }

    @Test
    void anIntentThatWaitsForAnAuthenticationCanBeVoided() {
        UUID intent = PaymentCalls.opened(10_000);
        PaymentCalls.authorize(intent, randomUUID(), sandbox.token("4000000000003220"));
        assertAnswer("CANCELED", "SUCCEEDED", PaymentCalls.command(intent, "void", operation));
    }

    @Test
    void aRetryGetsTheRecordedOutcomeAndOtherContentIsRefused() {
        UUID intent = authorized();
        PaymentCalls.command(intent, "capture", randomUUID());
        var first = PaymentCalls.refund(intent, operation, 4_000);
        PaymentCalls.refund(intent, randomUUID(), 1_000);
        var again = PaymentCalls.refund(intent, operation, 4_000);
        assertEquals(200, again.status());
        assertEquals(first.body().getJsonObject("lastOperation"), again.body().getJsonObject("lastOperation"));
        assertEquals(5_000, again.sum("refunded"));
        PaymentCalls.refund(intent, operation, 4_001).isProblem(409, "OPERATION_ID_REUSED");
        PaymentCalls.command(authorized(), "capture", operation).isProblem(409, "OPERATION_ID_REUSED");
    }

    @Test
    void theSameCommandManyTimesAtOnceHasOneEffect() {
        UUID intent = authorized();
        var answers = atOnce(8, () -> PaymentCalls.command(intent, "capture", operation));
        assertTrue(answers.stream().allMatch(a -> a.status() == 200 || a.status() == 202), answers.toString());
        assertEquals(1, Rows.ledgerTransactions(operation));
        assertEquals(1, Rows.events(operation));
        assertEquals(10_000, PaymentCalls.show(intent).sum("captured"));
    }

    @Test
    void ofManyRefundsAtOnceNoneIsPaidBeyondTheCapture() {
        UUID intent = authorized();
        PaymentCalls.command(intent, "capture", randomUUID());
        var answers = atOnce(6, () -> PaymentCalls.refund(intent, randomUUID(), 6_000));
        assertEquals(1, answers.stream().filter(a -> a.status() == 200).count(), answers.toString());
        assertTrue(answers.stream().allMatch(a -> a.status() == 200 || a.status() == 409), answers.toString());
        assertEquals(6_000, PaymentCalls.show(intent).sum("refunded"));
    }

    @Test
    void anIntentIsOpenedOnceHoweverOftenItIsAskedFor() {
        UUID id = randomUUID();
        UUID booking = randomUUID();
        var answers = atOnce(6, () -> PaymentCalls.open(id, booking, 10_000, "USD"));
        assertTrue(answers.stream().allMatch(a -> a.status() == 201), answers.toString());
        PaymentCalls.open(id, booking, 10_001, "USD").isProblem(409, "PAYMENT_INTENT_ID_REUSED");
        PaymentCalls.open(id, randomUUID(), 10_000, "USD").isProblem(409, "PAYMENT_INTENT_ID_REUSED");
    }

    @Test
    void theBackOfficeSeesTheBalances() {
        PaymentCalls.command(authorized(), "capture", operation);
        String admin = ServiceUnderTest.tokens().token().service("admin").bearer();
        var request =
                PaymentCalls.request("internal/v1/ledger-balances", admin, null).GET();
        assertEquals(200, PaymentCalls.send(request).status());
    }

    private static UUID authorized() {
        UUID intent = PaymentCalls.opened(10_000);
        assertEquals(
                "REQUIRES_CAPTURE",
                PaymentCalls.authorize(intent, randomUUID(), sandbox.token(GOOD_CARD))
                        .state());
        return intent;
    }

    private static List<Answer> atOnce(int times, Supplier<Answer> call) {
        Stream<CompletableFuture<Answer>> calls = IntStream.range(0, times)
                .mapToObj(_ -> CompletableFuture.supplyAsync(call, Thread::startVirtualThread));
        return calls.toList().stream().map(CompletableFuture::join).toList();
    }

    private static void assertAnswer(String state, String outcome, Answer answer) {
        assertEquals(200, answer.status(), answer.toString());
        assertEquals(state, answer.state());
        assertEquals(outcome, answer.outcome());
    }
}
