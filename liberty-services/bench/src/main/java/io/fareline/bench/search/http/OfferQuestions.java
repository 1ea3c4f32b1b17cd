package io.fareline.bench.search.http;

import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.bench.network.Popularity.Pair;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Questions of clients who say no more than they must, about pairs of stations as popular as they are: one way, on any date
 * of the network, for one to three adults and perhaps a child.
 */
final class OfferQuestions {
    private static final MetropolitanAreas AREAS = MetropolitanAreas.reference(Airports.reference());
    private final List<String> paths;

    OfferQuestions(GeneratedNetwork network, LocalDate from, int days, long seed, int count) {
        var popularity = network.popularity();
        var random = new SplittableRandom(seed);
        paths = Stream.generate(() -> popularity.draw(random))
                .filter(pair -> !isOneCity(pair))
                .limit(count)
                .map(pair -> path(pair, from.plusDays(random.nextInt(1, days - 1)), random))
                .toList();
    }

    private static String path(Pair pair, LocalDate on, SplittableRandom random) {
        return "/v1/offers?origin=%s&destination=%s&departureOn=%s&adults=%d&children=%d"
                .formatted(
                        pair.origin().iata(), pair.destination().iata(), on, random.nextInt(1, 4), random.nextInt(2));
    }

    /** Flight refuses a question for a way from a city to itself. */
    private static boolean isOneCity(Pair pair) {
        var area = AREAS.of(pair.origin().airport());
        return area.isPresent() && area.equals(AREAS.of(pair.destination().airport()));
    }

    List<byte[]> requests(String token) {
        return paths.stream().map(path -> request(path, token)).toList();
    }

    static byte[] request(String path, String token) {
        return "GET %s HTTP/1.1\r\nHost: flight\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, token)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
