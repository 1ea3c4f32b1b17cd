package io.fareline.platform.money;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many decimals a currency has by ISO 4217. The exceptions from two are listed here instead of being asked of the
 * JDK, so that a JDK update cannot change what a stored amount means; a test compares the two.
 */
public final class Currencies {
    private static final int USUAL = 2;
    private static final Map<String, Integer> EXCEPTIONS = exceptions();

    private Currencies() {}

    /** @throws IllegalArgumentException when the code is no ISO 4217 currency that can be paid in */
    public static int exponent(String code) {
        Integer exception = EXCEPTIONS.get(code);
        if (exception != null) return exception;
        if (!Codes.ALL.contains(code))
            throw new IllegalArgumentException("'" + code + "' is not an ISO 4217 currency.");
        return USUAL;
    }

    /** True for a code that {@link #exponent} knows. */
    public static boolean known(String code) {
        return code != null && (EXCEPTIONS.containsKey(code) || Codes.ALL.contains(code));
    }

    static String decimal(Money money) {
        return BigDecimal.valueOf(money.amount(), exponent(money.currency())).toPlainString();
    }

    private static Map<String, Integer> exceptions() {
        var none = Stream.of("JPY KRW VND CLP XAF XOF XPF BIF DJF GNF KMF PYG RWF UGX VUV ISK UYI".split(" "));
        var three = Stream.of("BHD JOD KWD OMR TND IQD LYD".split(" "));
        return Stream.concat(none.map(c -> Map.entry(c, 0)), three.map(c -> Map.entry(c, 3)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Read once and only for a code that is no exception. */
    private static final class Codes {
        static final java.util.Set<String> ALL = java.util.Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getDefaultFractionDigits() == USUAL)
                .map(java.util.Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
