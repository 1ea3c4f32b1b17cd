package io.fareline.client.search;

import io.fareline.client.Money;
import java.time.LocalDate;
import java.util.List;

/** The lowest total of each day for the whole party, as it was a moment ago; a search says what can be bought. */
public record FareCalendar(String origin, String destination, Cabin cabin, List<Day> days) {
    /**
     * One day.
     *
     * @param departureOn local date at the origin
     * @param total null where nothing is for sale
     * @param direct whether that total is for a single flight; null without a total
     */
    public record Day(LocalDate departureOn, Money total, Boolean direct) {}
}
