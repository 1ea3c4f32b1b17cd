package io.fareline.bench.network;

import io.fareline.bench.network.RoundTrip.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** On which days of the week, and in which season, a round trip is flown: most on all, and each kind by chance. */
record Seasons(LocalDate from, LocalDate to) {
    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    private static final List<Set<DayOfWeek>> WEEKS = List.of(
            EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
            EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY));

    private static final double ON_ALL_DAYS = 0.75;
    private static final double ALL_YEAR = 0.85;

    Dates draw(SplittableRandom random) {
        var days = random.nextDouble() < ON_ALL_DAYS ? DAILY : WEEKS.get(random.nextInt(WEEKS.size()));
        boolean allYear = random.nextDouble() < ALL_YEAR;
        boolean atItsBeginning = random.nextBoolean();
        var change = nextChange(from);
        if (allYear || change.isAfter(to)) return new Dates(from, to, days);
        if (atItsBeginning) return new Dates(from, change.minusDays(1), days);
        var end = nextChange(change).minusDays(1);
        return new Dates(change, end.isBefore(to) ? end : to, days);
    }

    /** IATA's seasons change on the last Sundays of March and October. */
    private static LocalDate nextChange(LocalDate after) {
        for (int year = after.getYear(); ; year++) {
            for (var month : List.of(Month.MARCH, Month.OCTOBER)) {
                var change = lastSunday(year, month);
                if (change.isAfter(after)) return change;
            }
        }
    }

    /** Such as S27 for the summer of 2027; a winter is named after the year in which it begins. */
    static String name(LocalDate date) {
        int year = date.getYear();
        if (date.isBefore(lastSunday(year, Month.MARCH))) return "W%02d".formatted((year - 1) % 100);
        return (date.isBefore(lastSunday(year, Month.OCTOBER)) ? "S%02d" : "W%02d").formatted(year % 100);
    }

    private static LocalDate lastSunday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
