package io.fareline.payment.intent;

import static io.fareline.payment.intent.IntentState.*;
import static io.fareline.payment.intent.Intents.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentSumsTest {
    @Test
    void allThatIsAuthorizedCanBeCapturedAndNotOneCentMore() {
        assertEquals(PRICE, captured(PRICE).captured());
        assertRefused(Refusal.Reason.CAPTURE_EXCEEDS_AUTHORIZATION, in(REQUIRES_CAPTURE), capture(usd(10_001)));
    }

    @Test
    void aPartOfTheAuthorizationCanBeCaptured() {
        var intent = captured(usd(1));
        assertEquals(usd(1), intent.captured());
        assertEquals(SUCCEEDED, intent.state());
        assertRefused(Refusal.Reason.REFUND_EXCEEDS_CAPTURE, intent, refund(usd(2)));
    }

    @Test
    void refundsTogetherReachTheCaptureAndNeverPassIt() {
        var intent = refunded(refunded(in(SUCCEEDED), usd(4_000)), usd(6_000));
        assertEquals(PRICE, intent.refunded());
        assertRefused(Refusal.Reason.REFUND_EXCEEDS_CAPTURE, intent, refund(usd(1)));
    }

    @Test
    void aRefusedRefundLeavesItsSumRefundable() {
        var intent = in(SUCCEEDED);
        intent.settle(intent.begin(refund(PRICE), ATTEMPT), new ProviderAnswer.Refused(RefusalCode.OTHER), NOW);
        assertEquals(usd(0), intent.refunded());
        assertEquals(PRICE, refunded(intent, PRICE).refunded());
    }

    @Test
    void aRefundOnItsWayCountsAsDone() {
        var sums = PaymentSums.of(PRICE)
                .succeeded(OperationKind.AUTHORIZATION, PRICE)
                .succeeded(OperationKind.CAPTURE, PRICE)
                .begun(OperationKind.REFUND, usd(6_000));
        assertEquals(usd(4_000), sums.sumOf(refund(usd(4_000))));
        assertThrows(Refusal.class, () -> sums.sumOf(refund(usd(4_001))));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothingAndLessThanNothingAreNoAmounts(long amount) {
        assertRefused(Refusal.Reason.AMOUNT_OUT_OF_RANGE, in(SUCCEEDED), refund(usd(amount)));
        assertRefused(Refusal.Reason.AMOUNT_OUT_OF_RANGE, in(REQUIRES_CAPTURE), capture(usd(amount)));
        var refusal = assertThrows(Refusal.class, () -> PaymentIntent.open(id(1), id(2), "acme", usd(amount), NOW));
        assertEquals(Refusal.Reason.AMOUNT_OUT_OF_RANGE, refusal.reason());
    }

    @Test
    void anotherCurrencyIsRefusedEvenForALowerSum() {
        assertRefused(Refusal.Reason.CURRENCY_DIFFERS, in(SUCCEEDED), refund(new Money(1, "EUR")));
        assertRefused(Refusal.Reason.CURRENCY_DIFFERS, in(REQUIRES_CAPTURE), capture(new Money(1, "EUR")));
    }

    @Test
    void sumsThatContradictEachOtherCannotExist() {
        assertThrows(IllegalStateException.class, () -> new PaymentSums(100, "USD", 50, 0, 0, 0));
        assertThrows(IllegalStateException.class, () -> new PaymentSums(100, "USD", 0, 1, 0, 0));
        assertThrows(IllegalStateException.class, () -> new PaymentSums(100, "USD", 100, 100, 60, 41));
        assertThrows(IllegalStateException.class, () -> new PaymentSums(100, "USD", 100, 100, -1, 0));
    }

    private static PaymentIntent captured(Money amount) {
        var intent = in(REQUIRES_CAPTURE);
        intent.settle(intent.begin(capture(amount), ATTEMPT), succeeded("cp_1"), NOW);
        return intent;
    }

    private static PaymentIntent refunded(PaymentIntent intent, Money amount) {
        intent.settle(intent.begin(refund(amount), ATTEMPT), succeeded("rf_1"), NOW);
        return intent;
    }

    private static OperationCommand capture(Money amount) {
        return OperationCommand.capture(UUID.randomUUID(), amount);
    }

    private static OperationCommand refund(Money amount) {
        return OperationCommand.refund(UUID.randomUUID(), amount);
    }

    private static void assertRefused(Refusal.Reason reason, PaymentIntent intent, OperationCommand command) {
        var before = intent.state();
        var refusal = assertThrows(Refusal.class, () -> intent.begin(command, ATTEMPT));
        assertEquals(reason, refusal.reason());
        assertEquals(before, intent.state());
    }
}
