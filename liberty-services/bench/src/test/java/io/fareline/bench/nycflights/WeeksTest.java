package io.fareline.bench.nycflights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.ssim.OperatingPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final LocalDate MONDAY = LocalDate.of(2030, 3, 4);

    @Test
    void aYearOfWorkingDaysIsOnePeriod() {
        var dates = new TreeSet<>(MONDAY.datesUntil(MONDAY.plusDays(364))
                .filter(date -> date.getDayOfWeek().getValue() <= 5)
                .toList());
        assertEquals(1, Weeks.periods(dates).size());
    }

    @Test
    void aWeekThatIsLeftOutEndsAPeriod() {
        var dates = new TreeSet<>(List.of(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(3)));
        assertEquals(2, Weeks.periods(dates).size());
    }

    @Test
    void periodsHaveExactlyTheDatesTheyAreMadeOf() {
        var random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            double density = random.nextDouble();
            SortedSet<LocalDate> dates = MONDAY.datesUntil(MONDAY.plusDays(90))
                    .filter(date -> random.nextDouble() < density || date.getDayOfWeek() == DayOfWeek.TUESDAY)
                    .collect(Collectors.toCollection(TreeSet::new));
            var periods = Weeks.periods(dates);
            assertEquals(
                    List.copyOf(dates),
                    periods.stream().flatMap(WeeksTest::dates).sorted().toList());
        }
    }

    @Test
    void noDatesAreNoPeriods() {
        assertTrue(Weeks.periods(new TreeSet<>()).isEmpty());
    }

    private static Stream<LocalDate> dates(OperatingPeriod period) {
        return period.from().datesUntil(period.to().plusDays(1)).filter(date -> period.days()
                .contains(date.getDayOfWeek()));
    }
}
