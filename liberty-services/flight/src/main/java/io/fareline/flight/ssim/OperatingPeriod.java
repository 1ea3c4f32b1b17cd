package io.fareline.flight.ssim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which dates a flight operates, both ends included, as the file says: dates of the first leg's departure, in the
 * carrier's time mode.
 *
 * @param from {@link #OPEN_BEGINNING} when open, which is never so of a fortnightly flight
 * @param to {@link #OPEN_END} when open
 * @param everyWeeks 1, or 2 for a fortnightly flight: seven days from the first one on with flights, seven without, and
 *     so on
 */
public record OperatingPeriod(LocalDate from, LocalDate to, Set<DayOfWeek> days, int everyWeeks) {
    /** The end of a period that has none: written 00XXX00. */
    public static final LocalDate OPEN_END = LocalDate.MAX;

    /** The beginning of a period that is in force from the schedule's first date on: written 00XXX00. */
    public static final LocalDate OPEN_BEGINNING = LocalDate.MIN;

    public OperatingPeriod {
        if (to.isBefore(from)) throw new IllegalArgumentException("period ends on %s before %s".formatted(to, from));
        if (days.isEmpty()) throw new IllegalArgumentException("no day of operation");
        if (everyWeeks < 1 || everyWeeks > 2) throw new IllegalArgumentException("frequency " + everyWeeks);
        if (everyWeeks == 2 && from.equals(OPEN_BEGINNING))
            throw new IllegalArgumentException("a fortnightly flight without its first date");
        days = Set.copyOf(EnumSet.copyOf(days));
    }

    /** The same flights on dates so many days later; what is open stays open. */
    public OperatingPeriod movedBy(int moved) {
        var to = isOpenEnded() ? OPEN_END : this.to.plusDays(moved);
        return new OperatingPeriod(
                isOpenAtBeginning() ? OPEN_BEGINNING : from.plusDays(moved),
                to,
                days.stream().map(day -> day.plus(moved)).collect(Collectors.toSet()),
                everyWeeks);
    }

    /** The same flights from that date on. */
    public OperatingPeriod begunOn(LocalDate date) {
        return new OperatingPeriod(date, to, days, everyWeeks);
    }

    public boolean isOpenAtBeginning() {
        return from.equals(OPEN_BEGINNING);
    }

    public boolean isOpenEnded() {
        return to.equals(OPEN_END);
    }
}
