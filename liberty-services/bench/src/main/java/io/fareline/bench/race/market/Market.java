package io.fareline.bench.race.market;

import io.fareline.bench.race.history.Wish;
import io.fareline.bench.race.market.RaceFlights.Hop;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that can be wished for. Most wishes are for the first day. */
public final class Market {
    static final int LARGEST_PARTY = 4;
    private static final int RUN_OUT_PERCENT = 30;
    private static final int FIRST_DAY_PERCENT = 75;
    private static final int CHANCE_BITS = 16;
    private static final int SHORTEST_MILLIS = 700;
    private static final int LONGEST_MILLIS = 3_000;

    /** @param day counted from the first */
    record Key(Hop hop, int day, int party) {}

    /** @param classes the booking class of each dated leg @param segments their legs in the order of flying */
    record Offer(String token, Map<Long, String> classes, List<List<Long>> segments) {}

    private final Map<Key, List<Offer>> offers;
    private final Clock clock;

    Market(Map<Key, List<Offer>> offers, Clock clock) {
        this.offers = Map.copyOf(offers);
        this.clock = clock;
    }

    public int size() {
        return offers.values().stream().mapToInt(List::size).sum();
    }

    /** With an id that nobody has. */
    public Order draw(SplittableRandom random) {
        int day = random.nextInt(100) < FIRST_DAY_PERCENT ? 0 : 1 + random.nextInt(RaceFlights.DAYS - 1);
        int party = 1 + random.nextInt(LARGEST_PARTY);
        var classes = new HashMap<Long, String>();
        var tokens = new ArrayList<String>();
        var segments = new ArrayList<List<Long>>();
        for (var hop : RaceFlights.JOURNEYS.get(random.nextInt(RaceFlights.JOURNEYS.size()))) {
            var choice = offers.get(new Key(hop, day, party));
            var offer = choice.get(random.nextInt(choice.size()));
            classes.putAll(offer.classes);
            tokens.add(offer.token);
            segments.addAll(offer.segments);
        }
        Collections.shuffle(tokens, random);
        boolean runsOut = random.nextInt(100) < RUN_OUT_PERCENT;
        // The same seed again must not meet its own ids.
        var id = new UUID(clock.millis() << CHANCE_BITS | random.nextInt(1 << CHANCE_BITS), random.nextLong());
        var body = body(id, tokens, party, limit(runsOut, random));
        return new Order(new Wish(id, classes, party), runsOut, body, List.copyOf(segments));
    }

    private String limit(boolean runsOut, SplittableRandom random) {
        if (!runsOut) return "";
        var until = clock.instant()
                .plusMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS))
                .truncatedTo(ChronoUnit.MILLIS);
        return ",\"holdUntil\":\"" + until + "\"";
    }

    private static String body(UUID id, List<String> tokens, int party, String limit) {
        var ids = tokens.stream().map(token -> "\"" + token + "\"").collect(Collectors.joining(","));
        var adults = Collections.nCopies(party, "{\"type\":\"ADT\",\"bornOn\":\"1990-12-10\"}");
        return "{\"holdId\":\"%s\",\"offerIds\":[%s],\"passengers\":[%s]%s}"
                .formatted(id, ids, String.join(",", adults), limit);
    }
}
