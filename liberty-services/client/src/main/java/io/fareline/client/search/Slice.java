package io.fareline.client.search;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One way of a journey: from where, to where and when.
 *
 * @param origin IATA code of the airport, or of a city with several such as LON
 * @param destination likewise
 * @param departureOn local date at the origin
 * @param departs by the clocks of the origin
 * @param arrives by the clocks of the destination
 */
public record Slice(String origin, String destination, LocalDate departureOn, TimeOfDay departs, TimeOfDay arrives) {
    /** Refuses what cannot be asked. */
    public Slice {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(departureOn, "departureOn");
        Objects.requireNonNull(departs, "departs");
        Objects.requireNonNull(arrives, "arrives");
    }

    /** At any time of that day. */
    public static Slice of(String origin, String destination, LocalDate departureOn) {
        return new Slice(origin, destination, departureOn, TimeOfDay.ANY, TimeOfDay.ANY);
    }

    /** The same, departing within that time. */
    public Slice departing(TimeOfDay within) {
        return new Slice(origin, destination, departureOn, within, arrives);
    }

    /** The same, arriving within that time. */
    public Slice arriving(TimeOfDay within) {
        return new Slice(origin, destination, departureOn, departs, within);
    }
}
