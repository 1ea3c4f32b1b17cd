package io.fareline.client;

/**
 * A sum of money.
 *
 * @param amount in minor units of the currency: cents of a dollar, yen of a yen
 * @param currency its code of ISO 4217
 */
public record Money(long amount, String currency) {
    /** Refuses a currency that is no code of three letters. */
    public Money {
        if (currency == null || !currency.matches("[A-Z]{3}"))
            throw new IllegalArgumentException("A currency is a code of three capital letters.");
    }
}
