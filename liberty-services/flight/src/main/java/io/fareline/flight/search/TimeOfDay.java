package io.fareline.flight.search;

import java.time.LocalTime;

/** Between two times by the clocks of a station, both included; past midnight when the second is earlier. */
public record TimeOfDay(LocalTime from, LocalTime until) {
    public static final TimeOfDay ANY = new TimeOfDay(LocalTime.MIN, LocalTime.MAX);

    public boolean has(LocalTime time) {
        if (until.isBefore(from)) return !time.isBefore(from) || !time.isAfter(until);
        return !time.isBefore(from) && !time.isAfter(until);
    }

    boolean isAny() {
        return equals(ANY);
    }
}
