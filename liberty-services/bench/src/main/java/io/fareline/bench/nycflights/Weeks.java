package io.fareline.bench.nycflights;

import io.fareline.flight.ssim.OperatingPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Dates as a schedule writes them: stretches of weeks with the same days of the week. */
final class Weeks {
    private final List<OperatingPeriod> periods = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;
    private Set<DayOfWeek> days = Set.of();

    private Weeks() {}

    /** Periods that have exactly these dates. */
    static List<OperatingPeriod> periods(SortedSet<LocalDate> dates) {
        var byWeek = new TreeMap<LocalDate, SortedMap<LocalDate, DayOfWeek>>();
        for (var date : dates)
            byWeek.computeIfAbsent(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), _ -> new TreeMap<>())
                    .put(date, date.getDayOfWeek());
        var weeks = new Weeks();
        for (var week : byWeek.values()) weeks.add(week);
        weeks.end();
        return weeks.periods;
    }

    private void add(SortedMap<LocalDate, DayOfWeek> week) {
        var own = EnumSet.copyOf(week.values());
        boolean follows = last != null && week.firstKey().minusDays(7).isEqual(lastWeeksFirst());
        if (!follows || !own.equals(days)) {
            end();
            first = week.firstKey();
            days = own;
        }
        last = week.lastKey();
    }

    /** Two weeks with the same days begin seven days apart. */
    private LocalDate lastWeeksFirst() {
        var monday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusDays(
                days.stream().mapToInt(day -> day.getValue() - 1).min().orElse(0));
    }

    private void end() {
        if (first != null) periods.add(new OperatingPeriod(first, last, days, 1));
        first = null;
    }
}
