package io.fareline.payment.provider;

import io.fareline.platform.money.Currencies;
import io.fareline.platform.money.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Converts between our minor units (ISO 4217) and those of a provider, which differ for a few currencies. Always exact:
 * what cannot be expressed is refused, never rounded.
 *
 * @param deviations the provider's number of decimals for the currencies where it is not that of ISO 4217
 */
public record ProviderUnits(Map<String, Integer> deviations) {
    public ProviderUnits {
        deviations = Map.copyOf(deviations);
    }

    /** @throws ArithmeticException when the provider has no unit small enough */
    public long toProvider(Money money) {
        return BigDecimal.valueOf(money.amount(), Currencies.exponent(money.currency()))
                .movePointRight(exponent(money.currency()))
                .longValueExact();
    }

    /** @throws ArithmeticException when ISO 4217 has no unit small enough */
    public Money fromProvider(long amount, String currency) {
        long minorUnits = BigDecimal.valueOf(amount, exponent(currency))
                .movePointRight(Currencies.exponent(currency))
                .longValueExact();
        return new Money(minorUnits, currency);
    }

    private int exponent(String currency) {
        return deviations.getOrDefault(currency, Currencies.exponent(currency));
    }
}
