package io.fareline.payment.provider;

import java.time.Instant;

/**
 * The port to whoever moves the money. All calls are remote, take as long as the time-outs allow and must never be
 * made inside a transaction. Neither throws for what a provider or a network does: every end is an answer.
 */
public interface PaymentProvider {
    /** Asks for the order. The same order (same key) may be sent any number of times and has one effect. */
    ProviderAnswer perform(ProviderOrder order);

    /** Asks what became of the order, without causing anything. */
    LookUp find(ProviderOrder order);

    /**
     * Reads on in the provider's own record, which it keeps whatever happens to ours.
     *
     * @param since what is older is left out
     * @param after the {@code next} of the page before, null for the first one
     */
    RecordPage read(Instant since, String after, int limit);

    /** Whether the provider settles in that ISO 4217 currency. */
    boolean supports(String currency);
}
