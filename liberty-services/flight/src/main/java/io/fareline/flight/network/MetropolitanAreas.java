package io.fareline.flight.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cities that may be asked for instead of one of their airports. Immutable. */
public final class MetropolitanAreas {
    private final Map<String, MetropolitanArea> byCode = new HashMap<>();
    private final Map<String, MetropolitanArea> byAirport = new HashMap<>();
    private final Airports airports;

    private MetropolitanAreas(Airports airports, Collection<MetropolitanArea> areas) {
        this.airports = airports;
        for (var area : areas) {
            if (byCode.put(area.code(), area) != null)
                throw new IllegalArgumentException("two cities have the code " + area.code());
            for (var airport : area.airports())
                if (byAirport.put(airport.iata(), area) != null)
                    throw new IllegalArgumentException(airport.iata() + " serves two cities");
        }
    }

    /** The cities of {@code metropolitan-areas.csv}. @throws IllegalArgumentException when one names no airport of these */
    public static MetropolitanAreas reference(Airports airports) {
        var resource = MetropolitanAreas.class.getResourceAsStream("metropolitan-areas.csv");
        if (resource == null) throw new IllegalStateException("metropolitan-areas.csv is missing");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return of(airports, lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows of comma-separated values: code, name, codes of airports with blanks between */
    static MetropolitanAreas of(Airports airports, List<String> rows) {
        return new MetropolitanAreas(
                airports, rows.stream().map(row -> area(airports, row)).toList());
    }

    private static MetropolitanArea area(Airports airports, String row) {
        var cells = CsvRow.cells(row);
        var members = Arrays.stream(cells.get(2).split(" "))
                .map(iata -> airports.find(iata)
                        .orElseThrow(() -> new IllegalArgumentException(cells.get(0) + " names no airport: " + iata)))
                .toList();
        return new MetropolitanArea(cells.get(0), cells.get(1), members);
    }

    /** The airports that a code means: the airport that has it, else those of the city; empty where nothing has it. */
    public List<Airport> airports(String code) {
        var airport = airports.find(code);
        if (airport.isPresent()) return List.of(airport.get());
        var area = code == null ? null : byCode.get(code);
        return area == null ? List.of() : area.airports();
    }

    /** The city that an airport serves, where it is one with several. */
    public Optional<MetropolitanArea> of(Airport airport) {
        return Optional.ofNullable(byAirport.get(airport.iata()));
    }
}
