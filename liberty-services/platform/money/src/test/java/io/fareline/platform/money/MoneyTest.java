package io.fareline.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void sumsInOneCurrencyAddUp() {
        assertEquals(new Money(150, "USD"), new Money(100, "USD").plus(new Money(50, "USD")));
        assertEquals(new Money(-50, "USD"), new Money(0, "USD").minus(new Money(50, "USD")));
        assertEquals(new Money(900, "USD"), new Money(300, "USD").times(3));
    }

    @Test
    void currenciesNeverMix() {
        var dollars = new Money(1, "USD");
        var euros = new Money(1, "EUR");
        assertThrows(IllegalArgumentException.class, () -> dollars.plus(euros));
        assertThrows(IllegalArgumentException.class, () -> dollars.minus(euros));
        assertThrows(IllegalArgumentException.class, () -> dollars.compareTo(euros));
    }

    @Test
    void anOverflowIsRefusedInsteadOfWrappingRound() {
        var most = new Money(Long.MAX_VALUE, "USD");
        assertThrows(ArithmeticException.class, () -> most.plus(new Money(1, "USD")));
        assertThrows(ArithmeticException.class, () -> most.times(2));
    }

    @Test
    void percentagesRoundHalfUpOnTheMinorUnit() {
        assertEquals(new Money(75, "USD"), new Money(100, "USD").percent(75));
        assertEquals(new Money(1, "USD"), new Money(1, "USD").percent(50));
        assertEquals(new Money(0, "USD"), new Money(1, "USD").percent(49));
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "ABC"));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "usd"));
        assertThrows(NullPointerException.class, () -> new Money(1, null));
    }

    @Test
    void textShowsTheDecimalsOfTheCurrency() {
        assertEquals("12.34 USD", new Money(1234, "USD").toString());
        assertEquals("1234 JPY", new Money(1234, "JPY").toString());
        assertEquals("1.234 KWD", new Money(1234, "KWD").toString());
    }

    @Test
    void jsonShowsTheTwoComponentsAlone() throws Exception {
        try (var jsonb = JsonbBuilder.create()) {
            assertEquals("{\"amount\":1234,\"currency\":\"USD\"}", jsonb.toJson(new Money(1234, "USD")));
            assertEquals(new Money(1234, "USD"), jsonb.fromJson("{\"currency\":\"USD\",\"amount\":1234}", Money.class));
        }
    }

    @Test
    void signsAreTold() {
        assertTrue(Money.zero("EUR").isZero());
        assertTrue(new Money(1, "EUR").negate().isNegative());
        assertFalse(new Money(1, "EUR").isNegative());
    }
}
