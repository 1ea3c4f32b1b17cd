package io.fareline.payment.provider;

/** How a provider's work on an order ended, as far as we know. */
public sealed interface ProviderAnswer {
    /** @param reference the provider's own id of what it did; for an authentication that of the authorization */
    record Succeeded(String reference) implements ProviderAnswer {}

    record Refused(RefusalCode code) implements ProviderAnswer {}

    /**
     * The cardholder has to authenticate before the authorization can go on.
     *
     * @param action where, in the provider's terms
     */
    record ActionRequired(String reference, String action) implements ProviderAnswer {}

    /** It may or may not have happened. Never to be read as a refusal. */
    record Unknown(String why) implements ProviderAnswer {}

    /** Nothing happened, and we no longer want it to. */
    record Abandoned() implements ProviderAnswer {}
}
