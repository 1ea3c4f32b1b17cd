package io.fareline.payment.settlement;

import io.fareline.payment.intent.PaymentIntent;
import io.fareline.payment.intent.PaymentOperation;
import io.fareline.payment.provider.ProviderOrder;

/** Words an operation as an order to a provider: always the same one, so that it can be repeated. */
final class Orders {
    private Orders() {}

    static ProviderOrder of(PaymentOperation operation, PaymentIntent intent) {
        var key = operation.id();
        var amount = operation.amount();
        var target = operation.targetReference();
        return switch (operation.kind()) {
            case AUTHORIZATION ->
                new ProviderOrder.Authorize(
                        key,
                        amount,
                        operation.paymentMethod(),
                        intent.bookingId().toString());
            case AUTHENTICATION -> new ProviderOrder.Authenticate(key, amount, target);
            case CAPTURE -> new ProviderOrder.Capture(key, amount, target);
            case VOID -> new ProviderOrder.Void(key, amount, target);
            case REFUND -> new ProviderOrder.Refund(key, amount, target);
        };
    }
}
