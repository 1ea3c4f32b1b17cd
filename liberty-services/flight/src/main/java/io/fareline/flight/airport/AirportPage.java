package io.fareline.flight.airport;

import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import java.util.List;

/**
 * Airports in the order of their codes.
 *
 * @param next what to ask for as {@code after}, null on the last page
 */
public record AirportPage(List<AirportView> items, String next) {
    /** @param after code that the page starts behind, known or not; null for the first page */
    static AirportPage of(Airports all, MetropolitanAreas areas, String after, int limit) {
        var rest = all.all().stream()
                .filter(airport -> after == null || airport.iata().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(airport -> AirportView.of(airport, areas))
                .toList();
        if (rest.size() <= limit) return new AirportPage(rest, null);
        return new AirportPage(rest.subList(0, limit), rest.get(limit - 1).iata());
    }
}
