package io.fareline.flight.timetable;

import io.fareline.flight.schedule.FlightNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * All legs of one flight number on one operating date that are on sale, in their order. Where a leg between two is not,
 * nobody can fly across it; the legs on either side are still sold by themselves.
 */
public record DatedFlight(FlightNumber flight, LocalDate operatingOn, List<TimetableLeg> legs) {
    public DatedFlight {
        legs = List.copyOf(legs);
    }

    /** Whether one can stay aboard from leg {@code from} to leg {@code to}: none between is missing, and they meet in the order of time. */
    boolean isUnbroken(int from, int to) {
        for (int place = from; place < to; place++) {
            var before = legs.get(place);
            var after = legs.get(place + 1);
            if (after.sequence() != before.sequence() + 1
                    || !before.destination().equals(after.origin())
                    || after.departsAt() < before.arrivesAt()) return false;
        }
        return true;
    }
}
