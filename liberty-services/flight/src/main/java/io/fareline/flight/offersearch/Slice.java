package io.fareline.flight.offersearch;

import io.fareline.flight.network.Airport;
import io.fareline.flight.search.TimeOfDay;
import java.time.LocalDate;
import java.util.List;

/**
 * One way of a journey that is asked for, known to be sold: from any of some airports to any of others.
 *
 * @param departureOn by the calendar of the origin
 * @param departs by the clocks of the origin
 * @param arrives by the clocks of the destination
 */
public record Slice(
        List<Airport> origins,
        List<Airport> destinations,
        LocalDate departureOn,
        TimeOfDay departs,
        TimeOfDay arrives) {

    /**
     * A slice as it was asked for. Airports or cities by their codes; what is null was left away.
     *
     * @param name what a refusal begins with to tell which slice it is about, empty where there is one
     */
    public record Asked(
            String name,
            String origin,
            String destination,
            LocalDate departureOn,
            String departsFrom,
            String departsUntil,
            String arrivesFrom,
            String arrivesUntil) {}
}
