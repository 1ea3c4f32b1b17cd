package io.fareline.bench.race.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.bench.race.market.RaceFlights.Hop;
import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.testing.Waiting;
import io.fareline.runner.call.Http;
import io.fareline.runner.laptop.Trouble;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Finds an offer of each booking class for each party, by closing the others while it searches. */
public final class OfferCollection {
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);
    private static final List<String> CABINS = List.of("ECONOMY", "BUSINESS", "PREMIUM");
    private static final Map<String, String> CLASSES = Map.of("ECONOMY", "YBMHQV", "BUSINESS", "JD", "PREMIUM", "W");

    private final URI server;
    private final String token;
    private final RaceLegs legs;
    private final RaceFlights flights;
    private final Map<Market.Key, List<Market.Offer>> offers = new HashMap<>();

    public OfferCollection(URI server, String token, RaceLegs legs, RaceFlights flights) {
        this.server = server;
        this.token = token;
        this.legs = legs;
        this.flights = flights;
    }

    /** Which a booking class is sold in. */
    static Cabin cabin(String bookingClass) {
        for (var cabin : CABINS) if (CLASSES.get(cabin).contains(bookingClass)) return Cabin.valueOf(cabin);
        throw new IllegalArgumentException("No cabin of the race has class " + bookingClass);
    }

    public Market collect(Clock clock) throws SQLException {
        try {
            for (var open : RaceFlights.OPEN_TOGETHER) {
                legs.openOnly(open);
                for (var cabin : CABINS) {
                    var letter = letterOf(open, cabin);
                    if (!letter.isEmpty()) collect(cabin, letter);
                }
            }
        } finally {
            legs.openOnly("");
        }
        return new Market(offers, clock);
    }

    private static String letterOf(String open, String cabin) {
        for (var letter : open.split("")) if (CLASSES.get(cabin).contains(letter)) return letter;
        return "";
    }

    private void collect(String cabin, String letter) {
        for (var hop : RaceFlights.HOPS)
            for (int day = 0; day < RaceFlights.DAYS; day++)
                for (int party = 1; party <= Market.LARGEST_PARTY; party++) {
                    var key = new Market.Key(hop, day, party);
                    // Sooner or later search knows that the others are closed; a large party may get nothing then.
                    var found = new AtomicReference<List<Market.Offer>>();
                    if (!Waiting.until(SHOWN_WITHIN, () -> isShown(key, cabin, letter, found)))
                        throw new Trouble("Search does not show class " + letter + " for " + key);
                    offers.computeIfAbsent(key, any -> new ArrayList<>()).addAll(found.get());
                }
    }

    private boolean isShown(Market.Key key, String cabin, String letter, AtomicReference<List<Market.Offer>> found) {
        var answer = ask(key.hop(), key.day(), key.party(), cabin);
        var shown = new ArrayList<Market.Offer>();
        for (var offer : answer.path("offers")) {
            if (!offer.path("bookingClass").asText().equals(letter)) return false;
            var segments = new ArrayList<List<Long>>();
            var classes = classes(offer, segments);
            shown.add(new Market.Offer(offer.path("id").asText(), classes, List.copyOf(segments)));
        }
        found.set(shown);
        return key.party() > 1 || !shown.isEmpty();
    }

    private JsonNode ask(Hop hop, int day, int party, String cabin) {
        var path = "/v1/offers?origin=%s&destination=%s&departureOn=%s&adults=%d&connections=0&cabin=%s&carriers=%s"
                .formatted(
                        hop.origin(),
                        hop.destination(),
                        flights.from().plusDays(day),
                        party,
                        cabin,
                        RaceFlights.CARRIER);
        var headers = Map.of("Authorization", "Bearer " + token, "Accept", "application/json");
        return Http.send(Http.request("GET", server.resolve(path), headers, "")).orTrouble("A search for the race");
    }

    private Map<Long, String> classes(JsonNode offer, List<List<Long>> segments) {
        var classes = new HashMap<Long, String>();
        for (var segment : offer.path("segments")) {
            var ids = new ArrayList<Long>();
            for (var leg : segment.path("legs")) ids.add(id(leg));
            for (var id : ids) classes.put(id, segment.path("bookingClass").asText());
            segments.add(List.copyOf(ids));
        }
        return classes;
    }

    private long id(JsonNode leg) {
        var departsAt = OffsetDateTime.parse(leg.path("departsAt").asText()).toInstant();
        return legs.id(leg.path("origin").asText(), leg.path("destination").asText(), departsAt);
    }
}
