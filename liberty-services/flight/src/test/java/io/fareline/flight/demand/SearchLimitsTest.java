package io.fareline.flight.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchLimitsTest {
    private final SearchLimits limits = new SearchLimits();

    @Test
    void aSearchCostsItsCabins() {
        assertEquals(4, limits.cost("search", Map.of("origin", List.of("DXB"))));
        assertEquals(1, limits.cost("search", Map.of("cabin", List.of("ECONOMY"))));
        assertEquals(1, limits.cost("search", Map.of()), "a body is not read yet");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "30, 30", "99, 30", "0, 1", "-5, 1", "999, 1", "x, 1", "'', 1"})
    void aCalendarCostsItsDays(String days, int cost) {
        assertEquals(cost, limits.cost("calendar", Map.of("days", List.of(days))));
    }

    @Test
    void aCalendarHasThirtyDaysWhenNoneAreNamed() {
        assertEquals(30, limits.cost("calendar", Map.of()));
    }

    @Test
    void aListCostsOne() {
        assertEquals(1, limits.cost("lists", Map.of("limit", List.of("200"))));
    }
}
