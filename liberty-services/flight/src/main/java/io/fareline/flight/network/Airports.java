package io.fareline.flight.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The airports that schedules may name. Immutable; {@link #reference()} has all with scheduled service. */
public final class Airports {
    private final Map<String, Airport> byIata = new HashMap<>();
    private final List<Airport> sorted;

    private Airports(Collection<Airport> airports) {
        for (var airport : airports)
            if (byIata.put(airport.iata(), airport) != null)
                throw new IllegalArgumentException("two airports have the code " + airport.iata());
        sorted = byIata.values().stream()
                .sorted(Comparator.comparing(Airport::iata))
                .toList();
    }

    public static Airports of(Collection<Airport> airports) {
        return new Airports(airports);
    }

    /** The airports of {@code airports.csv}, read once; {@code reference/make-airports.mjs} makes that file. */
    public static Airports reference() {
        return Reference.AIRPORTS;
    }

    public Optional<Airport> find(String iata) {
        return iata == null ? Optional.empty() : Optional.ofNullable(byIata.get(iata));
    }

    /** In the order of their IATA codes. */
    public List<Airport> all() {
        return sorted;
    }

    private static final class Reference {
        static final Airports AIRPORTS = read();

        private static Airports read() {
            var resource = Airports.class.getResourceAsStream("airports.csv");
            if (resource == null) throw new IllegalStateException("airports.csv is missing beside " + Airports.class);
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return of(lines.lines().skip(1).map(Reference::airport).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Airport airport(String row) {
            var cells = CsvRow.cells(row);
            return new Airport(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    ZoneId.of(cells.get(7)),
                    Double.parseDouble(cells.get(5)),
                    Double.parseDouble(cells.get(6)));
        }
    }
}
