package io.fareline.payment.provider.sandbox;

import io.fareline.payment.provider.ProviderOrder;
import io.fareline.platform.money.Money;
import java.util.List;
import java.util.UUID;

/** One order of each kind, and the provider's account of it. */
final class Orders {
    static final UUID KEY = new UUID(0, 1);
    static final Money PRICE = new Money(10_000, "USD");
    static final ProviderOrder AUTHORIZE = new ProviderOrder.Authorize(KEY, PRICE, "tok_1", "booking");
    static final ProviderOrder AUTHENTICATE = new ProviderOrder.Authenticate(KEY, PRICE, "au_1");
    static final ProviderOrder CAPTURE = new ProviderOrder.Capture(KEY, PRICE, "au_1");
    static final ProviderOrder VOID = new ProviderOrder.Void(KEY, PRICE, "au_1");
    static final ProviderOrder REFUND = new ProviderOrder.Refund(KEY, PRICE, "cp_1");
    static final List<ProviderOrder> ALL = List.of(AUTHORIZE, AUTHENTICATE, CAPTURE, VOID, REFUND);

    private Orders() {}

    static SandboxOperation operation(String status, String refusalCode) {
        return new SandboxOperation("x_1", "kind", status, refusalCode, "au_1", 10_000, "USD", "/authenticate");
    }
}
