package io.fareline.payment.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderUnitsTest {
    private static final ProviderUnits ISO = new ProviderUnits(Map.of());
    /** As one of the large providers counts: the krona with two decimals, the dinar without its third. */
    private static final ProviderUnits OTHER = new ProviderUnits(Map.of("ISK", 2, "KWD", 2));

    @Test
    void withoutADeviationTheUnitsAreThoseOfIso() {
        for (var money : new Money[] {new Money(500, "JPY"), new Money(500, "USD"), new Money(500, "KWD")}) {
            assertEquals(500, ISO.toProvider(money));
            assertEquals(money, ISO.fromProvider(500, money.currency()));
        }
    }

    @Test
    void aDeviationMovesThePointAndBack() {
        assertEquals(50_000, OTHER.toProvider(new Money(500, "ISK")));
        assertEquals(new Money(500, "ISK"), OTHER.fromProvider(50_000, "ISK"));
        assertEquals(50, OTHER.toProvider(new Money(500, "KWD")));
        assertEquals(500, OTHER.toProvider(new Money(500, "USD")));
    }

    @Test
    void whatHasNoUnitSmallEnoughIsRefusedAndNotRounded() {
        assertThrows(ArithmeticException.class, () -> OTHER.toProvider(new Money(505, "KWD")));
        assertThrows(ArithmeticException.class, () -> OTHER.fromProvider(50_001, "ISK"));
        assertThrows(ArithmeticException.class, () -> OTHER.toProvider(new Money(Long.MAX_VALUE, "ISK")));
    }
}
