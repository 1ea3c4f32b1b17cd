package io.fareline.payment.provider;

import io.fareline.platform.money.Money;
import java.util.UUID;

/** One thing that a provider is asked to do. The key makes a repetition harmless. */
public sealed interface ProviderOrder {
    UUID key();

    Money amount();

    /** @param reference what the provider shows beside the payment, here the booking's id */
    record Authorize(UUID key, Money amount, String paymentMethod, String reference) implements ProviderOrder {}

    /** Asks how the cardholder's authentication ended, and to go on with the authorization if it succeeded. */
    record Authenticate(UUID key, Money amount, String authorization) implements ProviderOrder {}

    record Capture(UUID key, Money amount, String authorization) implements ProviderOrder {}

    record Void(UUID key, Money amount, String authorization) implements ProviderOrder {}

    record Refund(UUID key, Money amount, String capture) implements ProviderOrder {}
}
