package io.fareline.flight.schedule;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.ssim.OperatingPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperatingDatesTest {
    /** A Thursday. */
    private static final LocalDate FROM = LocalDate.of(2030, 8, 1);

    private static final LocalDate FAR = LocalDate.of(2040, 1, 1);

    private static List<Integer> days(LocalDate to, int everyWeeks, DayOfWeek... days) {
        var period = new OperatingPeriod(FROM, to, Set.of(days), everyWeeks);
        return new OperatingDates(period, FAR)
                .upTo(LocalDate.of(2030, 8, 31), 100).stream()
                        .map(LocalDate::getDayOfMonth)
                        .toList();
    }

    @Test
    void bothEndsOfThePeriodAreIncluded() {
        assertEquals(List.of(1), days(FROM, 1, THURSDAY));
        assertEquals(List.of(1), days(FROM.plusDays(6), 1, THURSDAY));
        assertEquals(List.of(1, 8), days(FROM.plusDays(7), 1, THURSDAY));
    }

    @Test
    void aPeriodWithoutAnyOfItsDaysHasNoDates() {
        assertEquals(List.of(), days(FROM.plusDays(3), 1, MONDAY));
        assertEquals(List.of(5), days(FROM.plusDays(4), 1, MONDAY));
    }

    @Test
    void everySecondWeekCountsInSevenDaysFromTheFirstDate() {
        assertEquals(List.of(1, 15, 29), days(FAR, 2, THURSDAY));
        assertEquals(List.of(1, 5, 15, 19, 29), days(FAR, 2, THURSDAY, MONDAY));
    }

    @Test
    void anOpenEndStopsWhereItIsTold() {
        var period = new OperatingPeriod(FROM, OperatingPeriod.OPEN_END, Set.of(THURSDAY), 1);
        var dates = new OperatingDates(period, FROM.plusDays(14));
        assertEquals(3, dates.upTo(FAR, 100).size());
        assertEquals(0, dates.countAfter(FROM.plusDays(14)));
        assertEquals(1, dates.countAfter(FROM.plusDays(13)));
    }

    @Test
    void noMoreDatesThanTheLimitAreVisited() {
        var period = new OperatingPeriod(FROM, FAR, Set.of(DayOfWeek.values()), 1);
        assertEquals(5, new OperatingDates(period, FAR).upTo(FAR, 5).size());
    }

    @Test
    void countingAgreesWithVisiting() {
        for (int weeks = 1; weeks <= 2; weeks++) {
            for (int length = 0; length < 60; length++) {
                var to = FROM.plusDays(length);
                var dates = new OperatingDates(new OperatingPeriod(FROM, to, Set.of(MONDAY, THURSDAY), weeks), FAR);
                for (int day = -3; day < 65; day++) {
                    var after = FROM.plusDays(day);
                    var visited = dates.upTo(FAR, 100).stream()
                            .filter(date -> date.isAfter(after))
                            .count();
                    assertEquals(
                            visited, dates.countAfter(after), "%d weeks, %s, after %s".formatted(weeks, to, after));
                }
            }
        }
    }
}
