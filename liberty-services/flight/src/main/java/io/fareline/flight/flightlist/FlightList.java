package io.fareline.flight.flightlist;

import java.util.List;

/**
 * Flights in the order of their departure by the clock, then of their number.
 *
 * @param next what to ask for as {@code after}, null on the last page
 */
public record FlightList(List<FlightView> items, String next) {
    /** @param all in the order of their cursors */
    static FlightList page(List<FlightView> all, String after, int limit) {
        var rest = all.stream()
                .filter(flight -> after == null || flight.cursor().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        if (rest.size() <= limit) return new FlightList(rest, null);
        return new FlightList(rest.subList(0, limit), rest.get(limit - 1).cursor());
    }
}
