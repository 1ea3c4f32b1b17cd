package io.fareline.payment.provider.sandbox;

import static io.fareline.payment.provider.sandbox.Orders.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxAnswersTest {
    @ParameterizedTest
    @CsvSource({
        "card_declined, CARD_DECLINED",
        "insufficient_funds, INSUFFICIENT_FUNDS",
        "expired_card, EXPIRED_CARD",
        "incorrect_cvc, INCORRECT_CVC",
        "processing_error, PROCESSING_ERROR",
        "invalid_token, INVALID_PAYMENT_METHOD",
        "something_new, OTHER"
    })
    void aRefusedCardHasACodeOfOurOwn(String theirs, RefusalCode ours) {
        assertEquals(new ProviderAnswer.Refused(ours), SandboxAnswers.of(AUTHORIZE, operation("refused", theirs)));
    }

    @ParameterizedTest
    @CsvSource({
        "authentication_required, AUTHENTICATION_REQUIRED",
        "authorization_expired, AUTHORIZATION_EXPIRED",
        "already_captured, ALREADY_CAPTURED",
        "already_voided, ALREADY_VOIDED",
        "amount_too_large, AMOUNT_REFUSED"
    })
    void aRefusedCaptureHasACodeOfOurOwn(String theirs, RefusalCode ours) {
        assertEquals(new ProviderAnswer.Refused(ours), SandboxAnswers.of(CAPTURE, operation("refused", theirs)));
    }

    @Test
    void aDeclinedAuthenticationIsTold() {
        assertEquals(
                new ProviderAnswer.Refused(RefusalCode.AUTHENTICATION_FAILED),
                SandboxAnswers.of(AUTHENTICATE, operation("refused", "card_declined")));
    }

    @Test
    void theReferenceIsThatOfWhatWasMade() {
        assertEquals(new ProviderAnswer.Succeeded("x_1"), SandboxAnswers.of(CAPTURE, operation("succeeded", null)));
        assertEquals(
                new ProviderAnswer.Succeeded("au_1"), SandboxAnswers.of(AUTHENTICATE, operation("succeeded", null)));
        assertEquals(
                new ProviderAnswer.ActionRequired("au_1", "/authenticate"),
                SandboxAnswers.of(AUTHORIZE, operation("requires_action", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"already_voided", "authorization_expired", "not_authorized"})
    void aVoidOfWhatIsNotOnHoldHasWhatItWants(String code) {
        assertEquals(new ProviderAnswer.Succeeded(null), SandboxAnswers.of(VOID, operation("refused", code)));
        assertInstanceOf(ProviderAnswer.Refused.class, SandboxAnswers.of(CAPTURE, operation("refused", code)));
    }

    @Test
    void aVoidOfWhatWasCapturedIsRefused() {
        assertEquals(
                new ProviderAnswer.Refused(RefusalCode.ALREADY_CAPTURED),
                SandboxAnswers.of(VOID, operation("refused", "already_captured")));
    }

    @Test
    void aRecordOfAnotherAmountOrCurrencySettlesNothing() {
        var otherAmount = new SandboxOperation("x_1", "kind", "succeeded", null, "au_1", 10_001, "USD", null);
        var otherCurrency = new SandboxOperation("x_1", "kind", "succeeded", null, "au_1", 10_000, "EUR", null);
        assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(CAPTURE, otherAmount));
        assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(REFUND, otherCurrency));
    }

    @Test
    void aStatusThatIsNotKnownIsUnknownAndNoRefusal() {
        for (var order : ALL) {
            assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(order, operation("pending", null)));
            assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(order, operation(null, null)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 409, 422, 500, 502})
    void anErrorThatSaysNothingAboutTheOrderIsUnknown(int status) {
        var error = new SandboxError(status, "some_code");
        for (var order : ALL) assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(order, error));
    }

    @Test
    void anAddressThatIsNotTheProvidersRefusesNothing() {
        assertInstanceOf(
                ProviderAnswer.Unknown.class, SandboxAnswers.of(CAPTURE, new SandboxError(404, "no_such_path")));
        assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(CAPTURE, new SandboxError(404, "unknown")));
        assertInstanceOf(ProviderAnswer.Unknown.class, SandboxAnswers.of(VOID, new SandboxError(400, "unknown")));
    }

    @Test
    void anOrderThatTheProviderWillNeverTakeIsRefused() {
        assertEquals(
                new ProviderAnswer.Refused(RefusalCode.AMOUNT_REFUSED),
                SandboxAnswers.of(REFUND, new SandboxError(400, "invalid_amount")));
        assertEquals(
                new ProviderAnswer.Refused(RefusalCode.OTHER),
                SandboxAnswers.of(CAPTURE, new SandboxError(404, "no_such_authorization")));
    }
}
