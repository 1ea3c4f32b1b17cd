package io.fareline.sandbox.operation;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_AMOUNT;
import static io.fareline.sandbox.problem.ErrorCode.UNKNOWN_CURRENCY;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.fareline.sandbox.problem.ApiError;
import java.util.Currency;
import java.util.Set;

/** Amounts in minor units, and the ISO currencies that have such units. */
final class Amounts {
    static final long MOST = 999_999_999_999L;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    private Amounts() {}

    static long check(Long amount) {
        if (amount == null || amount < 1 || amount > MOST)
            throw new ApiError(INVALID_AMOUNT, "The property amount is a whole number from 1 to %d.".formatted(MOST));
        return amount;
    }

    static String checkCurrency(String currency) {
        if (currency == null || !CURRENCIES.contains(currency))
            throw new ApiError(UNKNOWN_CURRENCY, "The currency is an ISO 4217 code in upper case.");
        return currency;
    }
}
