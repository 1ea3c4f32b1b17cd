package io.fareline.payment;

import static java.util.UUID.randomUUID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.payment.PaymentCalls.Answer;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what, and what bad input gets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PaymentAccessIT {
    private static final String INTENTS = "internal/v1/payment-intents";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theOwnerSeesItsPayment() {
        UUID intent = PaymentCalls.opened(10_000);
        var shown = asClient(intent.toString(), "acme", "payments.read");
        assertEquals(200, shown.status());
        assertEquals(intent.toString(), shown.body().getString("id"));
        assertEquals(10_000, shown.sum("amount"));
    }

    @Test
    void somebodyElsesPaymentIsNotThereAndLooksLikeOneThatNeverWas() {
        UUID intent = PaymentCalls.opened(10_000);
        var foreign = asClient(intent.toString(), "globex", "payments.read");
        var missing = asClient(randomUUID().toString(), "globex", "payments.read");
        foreign.isProblem(404, "NO_SUCH_PAYMENT_INTENT");
        missing.isProblem(404, "NO_SUCH_PAYMENT_INTENT");
        assertEquals(missing.body().getString("detail"), foreign.body().getString("detail"));
    }

    @Test
    void aTokenWithoutTheScopeOrNoTokenAtAllOpensNothing() {
        UUID intent = PaymentCalls.opened(10_000);
        assertEquals(403, asClient(intent.toString(), "acme", "bookings.read").status());
        assertEquals(
                401,
                PaymentCalls.send(PaymentCalls.request("v1/payment-intents/" + intent, null, null)
                                .GET())
                        .status());
        String expired = ServiceUnderTest.tokens()
                .token()
                .client("acme")
                .scopes("payments.read")
                .forged();
        assertEquals(
                401,
                PaymentCalls.send(PaymentCalls.request("v1/payment-intents/" + intent, "Bearer " + expired, null)
                                .GET())
                        .status());
    }

    @Test
    void clientsHaveNoBusinessInside() {
        UUID intent = PaymentCalls.opened(10_000);
        String client = ServiceUnderTest.tokens()
                .token()
                .client("booking")
                .scopes("payments.read", "internal")
                .bearer();
        var request =
                PaymentCalls.request(INTENTS + "/" + intent, client, "acme").GET();
        assertEquals(403, PaymentCalls.send(request).status());
        assertEquals(
                403,
                asBearer("v1/payment-intents/" + intent, PaymentCalls.booking()).status());
    }

    @Test
    void onlyBookingCommandsAndTheBackOfficeOnlyLooks() {
        UUID intent = PaymentCalls.opened(10_000);
        String admin = ServiceUnderTest.tokens().token().service("admin").bearer();
        assertEquals(200, asBearer(INTENTS + "/" + intent, admin).status());
        var command = PaymentCalls.request(INTENTS + "/" + intent + "/void", admin, "acme")
                .POST(BodyPublishers.ofString("{\"operationId\":\"" + randomUUID() + "\"}"));
        assertEquals(403, PaymentCalls.send(command).status());
        String flight = ServiceUnderTest.tokens().token().service("flight").bearer();
        assertEquals(403, asBearer(INTENTS + "/" + intent, flight).status());
        assertEquals(
                403,
                asBearer("internal/v1/ledger-balances", PaymentCalls.booking()).status());
        assertEquals("REQUIRES_PAYMENT_METHOD", PaymentCalls.show(intent).state());
    }

    @Test
    void aCommandOnBehalfOfAnotherClientFindsNothing() {
        UUID intent = PaymentCalls.opened(10_000);
        var command = PaymentCalls.request(INTENTS + "/" + intent + "/void", PaymentCalls.booking(), "globex")
                .POST(BodyPublishers.ofString("{\"operationId\":\"" + randomUUID() + "\"}"));
        PaymentCalls.send(command).isProblem(404, "NO_SUCH_PAYMENT_INTENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0        | USD | AMOUNT_OUT_OF_RANGE",
                "-1       | USD | AMOUNT_OUT_OF_RANGE",
                "1000000000000 | USD | AMOUNT_OUT_OF_RANGE",
                "100      | usd | INVALID_REQUEST",
                "100      | XXX | INVALID_REQUEST",
                "100      | ''  | INVALID_REQUEST"
            })
    void anAmountThatCannotBePaidIsRefused(long amount, String currency, String code) {
        PaymentCalls.open(randomUUID(), randomUUID(), amount, currency).isProblem(400, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\"}",
                "{\"id\":\"x\",\"bookingId\":\"y\",\"amount\":{\"amount\":1,\"currency\":\"USD\"}}",
                "{\"id\":1,\"bookingId\":2,\"amount\":3}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"bookingId\":\"018f0000-0000-7000-8000-000000000002\",\"amount\":{\"amount\":1.5,\"currency\":\"USD\"}}",
                "{\"id\":\"018f0000-0000-7000-8000-000000000001\",\"bookingId\":\"018f0000-0000-7000-8000-000000000002\",\"amount\":{\"amount\":1}}"
            })
    void aBodyThatIsNoNewIntentIs400(String body) {
        PaymentCalls.post(INTENTS, body).isProblem(400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "", "tok_ 1", "tok_1' or '1'='1"})
    void aCardNumberOrAnythingElseThatIsNoTokenIsNotTaken(String paymentMethod) {
        UUID intent = PaymentCalls.opened(10_000);
        PaymentCalls.authorize(intent, randomUUID(), paymentMethod).isProblem(400, "INVALID_REQUEST");
        assertEquals("REQUIRES_PAYMENT_METHOD", PaymentCalls.show(intent).state());
    }

    @Test
    void anotherCurrencyOrNothingIsNoRefund() {
        UUID intent = PaymentCalls.opened(10_000);
        PaymentCalls.refund(intent, randomUUID(), 1).isProblem(409, "NOT_REFUNDABLE");
        PaymentCalls.refund(randomUUID(), randomUUID(), 1).isProblem(404, "NO_SUCH_PAYMENT_INTENT");
        PaymentCalls.command(intent, "refunds", randomUUID()).isProblem(400, "INVALID_REQUEST");
    }

    @Test
    void anIntentIsOpenedForSomebody() {
        var nobody = PaymentCalls.request(INTENTS, PaymentCalls.booking(), null)
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","bookingId":"%s","amount":{"amount":1,"currency":"USD"}}""".formatted(randomUUID(), randomUUID())));
        PaymentCalls.send(nobody).isProblem(400, "INVALID_REQUEST");
    }

    @Test
    void anIdThatIsNoneIs400AndAnUnknownPathIs404() {
        assertEquals(400, asClient("not-a-uuid", "acme", "payments.read").status());
        assertEquals(
                404,
                PaymentCalls.post(INTENTS + "/" + randomUUID() + "/chargebacks", "{}")
                        .status());
    }

    private static Answer asClient(String intent, String client, String scope) {
        String bearer =
                ServiceUnderTest.tokens().token().client(client).scopes(scope).bearer();
        return asBearer("v1/payment-intents/" + intent, bearer);
    }

    private static Answer asBearer(String path, String bearer) {
        return PaymentCalls.send(PaymentCalls.request(path, bearer, null).GET());
    }
}
