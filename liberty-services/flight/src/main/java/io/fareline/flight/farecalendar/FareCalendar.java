package io.fareline.flight.farecalendar;

import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/** The lowest total of each day, for the whole party, in the order of the days. */
public record FareCalendar(String origin, String destination, Cabin cabin, List<Day> days) {
    /**
     * @param departureOn by the calendar of the origin
     * @param total null where nothing is for sale
     * @param direct whether that total is for a single flight; null without a total
     */
    public record Day(LocalDate departureOn, Money total, Boolean direct) {
        static Day without(LocalDate departureOn) {
            return new Day(departureOn, null, null);
        }
    }
}
