package io.fareline.flight.overbooking;

import io.fareline.platform.problem.InvalidRequest;
import java.time.LocalDate;

/** Dates that staff may speak of. */
public final class DateRange {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private DateRange() {}

    /** @throws InvalidRequest when it is of another century */
    public static void check(String field, LocalDate on) {
        if (on.isBefore(FIRST) || on.isAfter(LAST))
            throw InvalidRequest.field(field, "must be from " + FIRST + " to " + LAST);
    }

    /** @throws InvalidRequest when the second is before the first, or one of them is of another century */
    public static void check(LocalDate from, LocalDate to) {
        if (from.isBefore(FIRST)) throw InvalidRequest.field("from", "must not be before " + FIRST);
        if (to.isBefore(from)) throw InvalidRequest.field("to", "must not be before from");
        if (to.isAfter(LAST)) throw InvalidRequest.field("to", "must not be after " + LAST);
    }
}
