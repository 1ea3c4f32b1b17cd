package io.fareline.flight.marketing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketingNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "AF1/KL2, '', AF1/KL2",
        "'', AF1/KL2, AF1/KL2",
        "KL2, AF1, AF1/KL2",
        "AF1/KL2, DL9, AF1/DL9/KL2",
        "AF1/KL2, AF1/ZZ3, AF1/KL2/ZZ3"
    })
    void eachIsShownOnceAndInOrder(String listedByItself, String namedByOthers, String together) {
        assertEquals(together, MarketingNumbers.together(listedByItself, namedByOthers));
    }
}
