package io.fareline.bench.nycflights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SeasonShiftTest {
    private final SeasonShift shift = new SeasonShift(2013);

    @Test
    void aDateIsTakenFromTheNearestOneOfItsWeekday() {
        assertEquals(LocalDate.of(2013, 7, 4), shift.source(LocalDate.of(2030, 7, 4)));
        assertEquals(LocalDate.of(2013, 3, 1), shift.source(LocalDate.of(2030, 3, 1)));
        assertEquals(LocalDate.of(2013, 7, 3), shift.source(LocalDate.of(2030, 7, 3)));
        assertEquals(LocalDate.of(2013, 7, 5), shift.source(LocalDate.of(2026, 7, 3)));
    }

    @Test
    void everyDateFindsItsWeekdayInTheYear() {
        for (var date = LocalDate.of(2026, 1, 1); date.getYear() < 2034; date = date.plusDays(1)) {
            var source = shift.source(date);
            assertEquals(2013, source.getYear());
            assertEquals(date.getDayOfWeek(), source.getDayOfWeek());
            int apart = Math.abs(source.getDayOfYear() - date.getDayOfYear());
            assertTrue(apart <= 4 || apart >= 360, date + " from " + source);
        }
    }

    @Test
    void aWeekComesFromOneWeek() {
        var sources = new HashSet<LocalDate>();
        for (int day = 0; day < 7; day++)
            sources.add(shift.source(LocalDate.of(2030, 5, 10).plusDays(day)));
        assertEquals(7, sources.size());
    }
}
