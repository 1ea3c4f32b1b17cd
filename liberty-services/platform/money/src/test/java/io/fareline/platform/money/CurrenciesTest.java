package io.fareline.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurrenciesTest {
    @Test
    void theTableAgreesWithTheJdkForEveryCurrencyThatCanBePaidIn() {
        var checked = Currency.getAvailableCurrencies().stream()
                .filter(c -> Currencies.known(c.getCurrencyCode()))
                .peek(c -> assertEquals(
                        c.getDefaultFractionDigits(), Currencies.exponent(c.getCurrencyCode()), c.getCurrencyCode()))
                .count();
        assertTrue(checked > 150, "only " + checked + " currencies were compared");
    }

    @Test
    void codesThatAreNoMoneyAreUnknown() {
        assertTrue(Stream.of("XAU", "XTS", "XXX", "", "US", "usd").noneMatch(Currencies::known));
        assertFalse(Currencies.known(null));
    }
}
