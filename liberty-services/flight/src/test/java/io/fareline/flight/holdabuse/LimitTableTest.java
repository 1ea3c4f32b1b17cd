package io.fareline.flight.holdabuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTableTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final LimitTable TABLE = LimitTable.of("P2D:PT20M, P7D:PT2H, P14D:PT12H");

    @Test
    void aRowEndsWhereTheNextBegins() {
        assertEquals(DAY, TABLE.limit(Duration.ofDays(14), DAY));
        assertEquals(Duration.ofHours(12), TABLE.limit(Duration.ofDays(14).minusNanos(1), DAY));
        assertEquals(Duration.ofHours(12), TABLE.limit(Duration.ofDays(7), DAY));
        assertEquals(Duration.ofHours(2), TABLE.limit(Duration.ofDays(7).minusNanos(1), DAY));
        assertEquals(Duration.ofHours(2), TABLE.limit(Duration.ofDays(2), DAY));
        assertEquals(Duration.ofMinutes(20), TABLE.limit(Duration.ofDays(2).minusNanos(1), DAY));
    }

    @Test
    void whatHasDepartedHasTheShortestLimit() {
        assertEquals(Duration.ofMinutes(20), TABLE.limit(Duration.ofHours(-1), DAY));
    }

    @Test
    void noRowAllowsMoreThanTheLongest() {
        var longest = Duration.ofHours(1);
        assertEquals(longest, TABLE.limit(Duration.ofDays(3), longest));
        assertEquals(longest, TABLE.limit(Duration.ofDays(30), longest));
        assertEquals(Duration.ofMinutes(20), TABLE.limit(DAY, longest));
    }

    @Test
    void withoutRowsTheLongestCounts() {
        assertEquals(new LimitTable(List.of()), LimitTable.of(" "));
        assertEquals(DAY, LimitTable.of("").limit(Duration.ZERO, DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2D",
                "P2D:PT20M:PT1H",
                "P2D:",
                "P2D:20",
                "P2D:PT20M,",
                "P7D:PT2H,P2D:PT20M",
                "P2D:PT20M,P2D:PT2H",
                "P2D:PT2H,P7D:PT2H",
                "P2D:PT2H,P7D:PT20M",
                "PT0S:PT20M",
                "P2D:PT0S",
                "P-2D:PT20M"
            })
    void anotherWritingIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> LimitTable.of(text));
    }

    @Test
    void aTableIsNotEndless() {
        var text = new StringBuilder("PT1S:PT1S");
        for (int row = 2; row <= 20; row++) text.append(",PT%dS:PT%dS".formatted(row, row));
        var longest = LimitTable.of(text.toString());
        assertEquals(20, longest.rows().size());
        text.append(",PT21S:PT21S");
        assertThrows(IllegalArgumentException.class, () -> LimitTable.of(text.toString()));
    }
}
