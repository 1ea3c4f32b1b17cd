package io.fareline.flight.schedule;

import io.fareline.flight.ssim.Configuration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many seats an aircraft type has when a file does not say: {@code aircraft-types.csv}. Airlines lay out the same
 * type differently, so this is a stand-in on the small side of what is usual, never an override.
 */
final class AircraftTypes {
    private static final Map<String, Configuration> STANDARD = read();

    private AircraftTypes() {}

    static Optional<Configuration> standardConfiguration(String aircraftType) {
        return Optional.ofNullable(STANDARD.get(aircraftType));
    }

    static Map<String, Configuration> all() {
        return STANDARD;
    }

    private static Map<String, Configuration> read() {
        var resource = AircraftTypes.class.getResourceAsStream("aircraft-types.csv");
        if (resource == null) throw new IllegalStateException("aircraft-types.csv is missing");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Function<String[], String> type = row -> row[0];
            return lines.lines()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(type, row -> Configuration.of(row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
