package io.fareline.flight.network;

import java.util.List;

/**
 * A city with several airports, which travellers ask for by one code.
 *
 * @param code three letters; where an airport has the same, the code means that airport alone
 */
public record MetropolitanArea(String code, String name, List<Airport> airports) {
    public MetropolitanArea {
        if (!code.matches("[A-Z]{3}")) throw new IllegalArgumentException("no code of a city: " + code);
        airports = List.copyOf(airports);
        if (airports.size() < 2) throw new IllegalArgumentException(code + " has fewer than two airports");
    }
}
