package io.fareline.bench.network;

import io.fareline.flight.network.Airports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * All stations with their weights. {@code stations.txt} names the large ones, by and large in the order of their size;
 * the weight falls with the place in that list, as it does in the world. The others are small, and by chance.
 */
final class World {
    private static final double FLATTER = 12;
    private static final double STEEPNESS = 0.9;
    private static final double LARGEST_OF_SMALL = 0.025;

    private final Map<String, Station> stations = new LinkedHashMap<>();

    World(Airports airports, SplittableRandom random) {
        String[] codes = codes();
        for (int place = 0; place < codes.length; place++) {
            String code = codes[place];
            var airport =
                    airports.find(code).orElseThrow(() -> new IllegalArgumentException("there is no airport " + code));
            double weight = Math.pow(FLATTER / (FLATTER + place), STEEPNESS);
            stations.put(code, new Station(airport, weight, true));
        }
        for (var airport : airports.all()) {
            double weight = LARGEST_OF_SMALL * random.nextDouble();
            stations.putIfAbsent(airport.iata(), new Station(airport, weight, false));
        }
    }

    Station station(String iata) {
        var station = stations.get(iata);
        if (station == null) throw new IllegalArgumentException("there is no airport " + iata);
        return station;
    }

    Collection<Station> all() {
        return stations.values();
    }

    private static String[] codes() {
        try (var resource = World.class.getResourceAsStream("stations.txt")) {
            if (resource == null) throw new IllegalStateException("stations.txt is missing beside " + World.class);
            return new String(resource.readAllBytes(), StandardCharsets.US_ASCII).split("\\s+");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
