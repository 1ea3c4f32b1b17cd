package io.fareline.payment.intent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows an intent as it stands. */
@ApplicationScoped
public class ShowPaymentIntent {
    @Inject
    PaymentIntents intents;

    /** @throws Refusal NO_SUCH_PAYMENT_INTENT also when it is somebody else's, whose existence is not confirmed */
    @Transactional
    public PaymentIntentView ofClient(UUID id, String client) {
        var intent = intents.get(id);
        if (!intent.belongsTo(client)) throw PaymentIntents.noSuchIntent();
        return view(intent);
    }

    @Transactional
    public PaymentIntentView ofAnyClient(UUID id) {
        return view(intents.get(id));
    }

    private PaymentIntentView view(PaymentIntent intent) {
        return PaymentIntentView.of(intent, intent.lastOperation().flatMap(intents::operation));
    }
}
