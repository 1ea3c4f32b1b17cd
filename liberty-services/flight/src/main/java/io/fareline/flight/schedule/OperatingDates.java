package io.fareline.flight.schedule;

import io.fareline.flight.ssim.OperatingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The dates of one period up to a last one, in the file's own calendar (local or UTC). */
final class OperatingDates {
    private final OperatingPeriod period;
    private final LocalDate last;

    /** @param lastIfOpen where a period without an end stops */
    OperatingDates(OperatingPeriod period, LocalDate lastIfOpen) {
        this.period = period;
        this.last = period.isOpenEnded() ? lastIfOpen : period.to();
    }

    /** The dates up to and including one, at most {@code limit} of them. */
    List<LocalDate> upTo(LocalDate latest, int limit) {
        var dates = new ArrayList<LocalDate>();
        var stop = last.isBefore(latest) ? last : latest;
        for (var date = period.from(); !date.isAfter(stop) && dates.size() < limit; date = date.plusDays(1))
            if (operatesOn(date)) dates.add(date);
        return dates;
    }

    /** How many there are after a date, without visiting each: a period may last for decades. */
    long countAfter(LocalDate latest) {
        var first = period.from().isAfter(latest) ? period.from() : latest.plusDays(1);
        if (last.isBefore(first)) return 0;
        var cycle = 7L * period.everyWeeks();
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        var inOneCycle = count(first, cycle);
        return days / cycle * inOneCycle + count(first, days % cycle);
    }

    private long count(LocalDate first, long days) {
        return first.datesUntil(first.plusDays(days)).filter(this::operatesOn).count();
    }

    private boolean operatesOn(LocalDate date) {
        var week = ChronoUnit.DAYS.between(period.from(), date) / 7;
        return week % period.everyWeeks() == 0 && period.days().contains(date.getDayOfWeek());
    }
}
