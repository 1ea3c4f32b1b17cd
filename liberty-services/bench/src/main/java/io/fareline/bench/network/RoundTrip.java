package io.fareline.bench.network;

import io.fareline.flight.network.Airport;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One aircraft out from a base and back again, on some days of one period.
 *
 * @param number of the flight out; that of the flight back is the next one
 */
record RoundTrip(Carrier carrier, int number, Airport base, Airport far, Aircraft aircraft, Times times, Dates dates) {

    /**
     * When it leaves the base and is home again.
     *
     * @param leaving minutes after the base's midnight
     * @param home minutes after the base's midnight of the date on which it left
     * @param backDays by how much the local date of leaving for home is later than that of leaving the base
     */
    record Times(int leaving, int home, int backDays) {}

    /** The dates of leaving the base; both ends are included. */
    record Dates(LocalDate from, LocalDate to, Set<DayOfWeek> days) {
        Stream<LocalDate> all() {
            return from.datesUntil(to.plusDays(1)).filter(date -> days.contains(date.getDayOfWeek()));
        }

        /** The first so many of them. */
        Dates first(long most) {
            var last = all().limit(most).reduce((_, later) -> later);
            return new Dates(from, last.orElseThrow(), days);
        }
    }

    int blockMinutes() {
        return aircraft.blockMinutes(base.distanceKm(far));
    }
}
