package io.fareline.journeys.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The offers that clients have seen lately, sold out or not: those of few seats stay wanted when they are gone. */
final class Market {
    /** Below the life of an offer, which is twenty minutes. */
    private static final long LIFE = Duration.ofMinutes(12).toNanos();

    private final ContestedFlights flights;
    private final Ledger ledger;
    private final Map<String, Offer> few = new ConcurrentHashMap<>();
    private final Map<String, Offer> many = new ConcurrentHashMap<>();

    Market(ContestedFlights flights, Ledger ledger) {
        this.flights = flights;
        this.ledger = ledger;
    }

    /** What can be bought. */
    record Offer(String id, boolean contested, long seenAt) {}

    /** Looks what is on offer on one of the dates. */
    Reply search(Api api, RandomGenerator chance) throws IOException, InterruptedException {
        var on = flights.from().plusDays(chance.nextInt(flights.days()));
        var reply = api.get("/v1/offers?origin=" + ContestedFlights.ORIGIN + "&destination="
                + ContestedFlights.DESTINATION + "&departureOn=" + on + "&adults=1&limit=200");
        ledger.countRead("SEARCH", reply.outcome());
        if (reply.status() != 200) return reply;
        for (var offer : reply.json().path("offers")) {
            var flight = offer.path("segments").get(0).path("flightNumber").asText();
            if (flights.seats(flight) == 0) continue;
            var contested = flights.hasFewSeats(flight);
            (contested ? few : many)
                    .put(flight + on, new Offer(offer.path("id").asText(), contested, System.nanoTime()));
        }
        return reply;
    }

    /** An offer that has not expired; none where nothing was seen yet. */
    Optional<Offer> pick(boolean contested, RandomGenerator chance) {
        var known = List.copyOf((contested && !few.isEmpty() ? few : many).values());
        for (int tries = 0; tries < 4 && !known.isEmpty(); tries++) {
            var offer = known.get(chance.nextInt(known.size()));
            if (System.nanoTime() - offer.seenAt() < LIFE) return Optional.of(offer);
        }
        return Optional.empty();
    }
}
