package io.fareline.payment.intent;

import static io.fareline.payment.intent.Intents.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.payment.provider.ProviderAnswer;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentIntentViewTest {
    @Test
    void aDeclinedCardIsShownWithItsCode() throws Exception {
        var intent = opened();
        var operation = intent.begin(OperationCommand.authorize(id(9), "tok_1"), ATTEMPT);
        intent.settle(operation, refused(io.fareline.payment.provider.RefusalCode.CARD_DECLINED), NOW);
        assertEquals("""
                {"amount":{"amount":10000,"currency":"USD"},\
                "bookingId":"00000000-0000-0000-0000-000000000002",\
                "captured":{"amount":0,"currency":"USD"},\
                "createdAt":"2030-03-01T12:00:00Z",\
                "id":"00000000-0000-0000-0000-000000000001",\
                "lastOperation":{"amount":{"amount":10000,"currency":"USD"},\
                "id":"00000000-0000-0000-0000-000000000009","kind":"AUTHORIZATION","outcome":"REFUSED",\
                "refusalCode":"CARD_DECLINED"},\
                "refunded":{"amount":0,"currency":"USD"},\
                "state":"REQUIRES_PAYMENT_METHOD"}""", json(PaymentIntentView.of(intent, Optional.of(operation))));
    }

    @Test
    void theNextActionIsShownOnlyWhileItIsDue() {
        var waiting = in(IntentState.REQUIRES_ACTION);
        assertEquals(
                "/authenticate",
                PaymentIntentView.of(waiting, Optional.empty()).nextAction().url());
        waiting.begin(command(OperationKind.AUTHENTICATION), ATTEMPT);
        assertEquals(null, PaymentIntentView.of(waiting, Optional.empty()).nextAction());
        var voided = after(in(IntentState.REQUIRES_ACTION), OperationKind.VOID, new ProviderAnswer.Succeeded(null));
        assertEquals(null, PaymentIntentView.of(voided, Optional.empty()).nextAction());
    }

    private static String json(PaymentIntentView view) throws Exception {
        try (var jsonb = JsonbBuilder.create()) {
            return jsonb.toJson(view);
        }
    }
}
