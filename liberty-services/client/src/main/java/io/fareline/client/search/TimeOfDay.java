package io.fareline.client.search;

import java.time.LocalTime;

/**
 * Between two times by the clocks of an airport, both included; past midnight when the second is earlier. Only hours and
 * minutes count.
 *
 * @param from null for no limit
 * @param until null for no limit
 */
public record TimeOfDay(LocalTime from, LocalTime until) {
    /** No limit. */
    public static final TimeOfDay ANY = new TimeOfDay(null, null);
}
