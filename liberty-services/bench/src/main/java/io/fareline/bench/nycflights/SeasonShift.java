package io.fareline.bench.nycflights;

import java.time.LocalDate;

/**
 * Which date of a past year a date of today's schedule is taken from: the one of the same weekday that is nearest to
 * the same day of that year, so that a week stays a week and summer stays summer.
 */
record SeasonShift(int year) {
    /** So that a year's last days, and its first, find a date in it. */
    private static final int WEEKS_OF_A_YEAR = 52;

    LocalDate source(LocalDate date) {
        long days = date.toEpochDay() - sameDay(date).toEpochDay();
        var source = date.minusWeeks(Math.round(days / 7.0));
        if (source.getYear() < year) return source.plusWeeks(WEEKS_OF_A_YEAR);
        return source.getYear() > year ? source.minusWeeks(WEEKS_OF_A_YEAR) : source;
    }

    private LocalDate sameDay(LocalDate date) {
        return date.withYear(year);
    }
}
