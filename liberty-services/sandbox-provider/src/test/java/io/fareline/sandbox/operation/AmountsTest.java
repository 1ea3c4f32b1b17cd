package io.fareline.sandbox.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 999_999_999_999L})
    void theLeastAndTheMostAreAllowed(long amount) {
        assertEquals(amount, Amounts.check(amount));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = {0, -1, 1_000_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void otherAmountsAreNot(Long amount) {
        assertEquals(
                ErrorCode.INVALID_AMOUNT,
                assertThrows(ApiError.class, () -> Amounts.check(amount)).code());
    }

    @Test
    void currenciesWithAndWithoutDecimalsAreKnown() {
        for (var currency : new String[] {"USD", "EUR", "JPY", "KWD"})
            assertEquals(currency, Amounts.checkCurrency(currency));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"usd", "US", "USDX", "ABC", "XXX", "XAU"})
    void whatIsNotACurrencyIsRefused(String currency) {
        assertEquals(
                ErrorCode.UNKNOWN_CURRENCY,
                assertThrows(ApiError.class, () -> Amounts.checkCurrency(currency))
                        .code());
    }
}
