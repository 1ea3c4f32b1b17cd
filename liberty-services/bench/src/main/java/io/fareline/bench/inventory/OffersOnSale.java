package io.fareline.bench.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.bench.BenchRun;
import io.fareline.bench.connection.Connections;
import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** One offer of each of many dated flights, as search gave them. */
final class OffersOnSale {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_QUESTIONS = 200_000;

    private final BenchRun run;
    private final URI server;
    private final String token;

    OffersOnSale(BenchRun run, URI server, String token) {
        this.run = run;
        this.server = server;
        this.token = token;
    }

    /** @throws Trouble when the network has not so many */
    List<String> collect(GeneratedNetwork network, LocalDate from, int days, int wanted) {
        var random = new SplittableRandom(run.options().number("seed"));
        var popularity = network.popularity();
        var flights = new HashSet<String>();
        var offers = new ArrayList<String>();
        try (var connections = new Connections(server)) {
            for (int question = 0; question < MOST_QUESTIONS && offers.size() < wanted; question++) {
                var pair = popularity.draw(random);
                var path = "/v1/offers?origin=%s&destination=%s&departureOn=%s&adults=1&connections=0&cabin=ECONOMY"
                        .formatted(
                                pair.origin().iata(),
                                pair.destination().iata(),
                                from.plusDays(random.nextInt(1, days - 1)));
                var answer = connections.ask(("GET " + path + " HTTP/1.1\r\nHost: flight\r\nAuthorization: Bearer "
                                + token + "\r\nAccept: application/json\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                if (answer.status() != 200) throw new Trouble("A search was answered " + answer.status());
                for (var offer : JSON.readTree(answer.body()).path("offers")) {
                    var segment = offer.path("segments").path(0);
                    String flight = segment.path("flightNumber").asText()
                            + segment.path("departsAt").asText();
                    if (offers.size() < wanted && flights.add(flight))
                        offers.add(offer.path("id").asText());
                }
            }
        } catch (IOException failed) {
            throw new Trouble("flight could not be asked: " + failed.getMessage(), failed);
        }
        if (offers.size() < wanted) throw new Trouble("Only " + offers.size() + " dated flights have an offer");
        return offers;
    }
}
