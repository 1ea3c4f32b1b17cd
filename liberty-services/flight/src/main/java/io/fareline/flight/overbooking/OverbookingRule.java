package io.fareline.flight.overbooking;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.schedule.FlightNumber;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How many seats more than it has a cabin of some flights may sell.
 *
 * @param number of the flight, 0 for every flight of the carrier
 * @param weekdays of the operating date, such as {@code 135}: 1 is Monday
 * @param percent of the cabin's seats, rounded down
 * @param seats and so many more
 * @param most but no more than that in all
 */
record OverbookingRule(
        UUID id,
        String carrier,
        int number,
        String suffix,
        Cabin cabin,
        LocalDate firstOn,
        LocalDate lastOn,
        String weekdays,
        int percent,
        int seats,
        int most) {
    static final String EVERY_DAY = "1234567";

    /** A named flight outweighs the days of the week, those how short the time is; of equal ones the later holds. */
    static final Comparator<OverbookingRule> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (OverbookingRule rule) -> rule.number == 0)
            .thenComparing(rule -> rule.weekdays.length())
            .thenComparing(rule -> rule.lastOn.toEpochDay() - rule.firstOn.toEpochDay())
            .thenComparing(OverbookingRule::id, Comparator.reverseOrder());

    /** Of another rule, and of this one with other numbers, it is another. */
    String version() {
        return Version.of(List.of(id.toString(), percent + " " + seats + " " + most));
    }

    boolean fits(FlightNumber flight, LocalDate operatingOn) {
        boolean named = number == 0 || number == flight.number() && suffix.equals(flight.suffix());
        return named
                && carrier.equals(flight.airline())
                && !operatingOn.isBefore(firstOn)
                && !operatingOn.isAfter(lastOn)
                && weekdays.indexOf('0' + operatingOn.getDayOfWeek().getValue()) >= 0;
    }

    int beyond(int seatsOfCabin) {
        return seatsOfCabin == 0 ? 0 : Math.min(most, seatsOfCabin * percent / 100 + seats);
    }
}
