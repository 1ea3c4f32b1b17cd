package io.fareline.platform.money;

import jakarta.json.bind.annotation.JsonbTransient;
import java.util.Objects;

/**
 * An exact sum in one currency, counted in the minor units of ISO 4217 (cents, yen, fils). In JSON it is
 * {@code {"amount": 12345, "currency": "USD"}}. Sums never overflow silently and never mix currencies.
 *
 * @param amount minor units, negative for what is owed the other way
 * @param currency ISO 4217 code in upper case
 */
public record Money(long amount, String currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency, "currency");
        Currencies.exponent(currency);
    }

    /** Nothing, in that currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(amount, (long) factor), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(amount), currency);
    }

    /** The whole part of that percentage, rounded half up on the minor unit. */
    public Money percent(int percent) {
        return new Money(Math.floorDiv(Math.addExact(Math.multiplyExact(amount, (long) percent), 50), 100L), currency);
    }

    /** Left out of the JSON, which shows the two components alone. */
    @JsonbTransient
    public boolean isZero() {
        return amount == 0;
    }

    @JsonbTransient
    public boolean isNegative() {
        return amount < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amount, sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return Currencies.decimal(this) + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("Sums in " + currency + " and " + other.currency + " do not add up.");
        return other;
    }
}
