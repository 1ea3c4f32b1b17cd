package io.fareline.payment.intent;

import io.fareline.payment.PaymentSettings;
import io.fareline.payment.provider.PaymentProvider;
import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens an intent under the id that the caller chose; the same terms under the same id are the same intent. */
@ApplicationScoped
public class OpenPaymentIntent {
    @Inject
    PaymentIntents intents;

    @Inject
    PaymentProvider provider;

    @Inject
    PaymentSettings settings;

    @Inject
    Clock clock;

    @Transactional
    public PaymentIntentView open(NewPaymentIntentRequest request, String client) {
        Money amount = request.amount();
        if (!provider.supports(amount.currency()))
            throw new Refusal(Refusal.Reason.UNSUPPORTED_CURRENCY, "The provider does not settle in that currency.");
        if (amount.amount() > settings.largestAmount())
            throw new Refusal(Refusal.Reason.AMOUNT_OUT_OF_RANGE, "The amount is larger than can be paid at once.");
        var wanted = PaymentIntent.open(request.id(), request.bookingId(), client, amount, clock.instant());
        var intent = intents.addOrGet(wanted);
        if (!intent.isOf(request.bookingId(), client, amount))
            throw new Refusal(
                    Refusal.Reason.PAYMENT_INTENT_ID_REUSED, "That id names a payment intent with other terms.");
        return PaymentIntentView.of(intent, intent.lastOperation().flatMap(intents::operation));
    }
}
