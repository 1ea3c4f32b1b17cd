package io.fareline.flight.offersearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.Party;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryOrder;
import io.fareline.flight.timetable.Timetable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliceSearchTest {
    private static final List<String> STATIONS = List.of("FRA", "LHR", "CDG", "AMS", "MUC");
    private static final Slice WAY = TestSearch.rules(TestSearch.NOW).slice(TestSearch.asked("FRA", "LHR"));

    /** The search for refundable fares is left away where it cannot find more: never another answer by that. */
    @ParameterizedTest
    @EnumSource(ItineraryOrder.class)
    void theAnswerIsThatOfBothSearches(ItineraryOrder order) {
        int mixed = 0;
        for (int seed = 0; seed < 60; seed++) {
            var timetable = network(seed);
            var found = search(timetable, order, false);
            var both = new LinkedHashSet<>(search(timetable, order, false, Cabin.ECONOMY));
            both.addAll(search(timetable, order, true, Cabin.ECONOMY));
            assertEquals(Set.copyOf(both), Set.copyOf(economy(found)), "seed " + seed);
            if (both.size() > economy(search(timetable, order, true)).size()) mixed++;
        }
        assertTrue(mixed > 20, "too few networks with both kinds of fares: " + mixed);
    }

    @Test
    void anOrderIsTotal() {
        for (int seed = 0; seed < 30; seed++) {
            var found = search(network(seed), ItineraryOrder.PRICE, false);
            for (int place = 1; place < found.size(); place++)
                assertTrue(FoundOffer.CHEAPEST_FIRST.compare(found.get(place - 1), found.get(place)) < 0);
        }
    }

    private static List<FoundOffer> economy(List<FoundOffer> offers) {
        return offers.stream().filter(offer -> offer.cabin() == Cabin.ECONOMY).toList();
    }

    private static List<FoundOffer> search(Timetable timetable, ItineraryOrder order, boolean refundable) {
        return search(timetable, order, refundable, null);
    }

    private static List<FoundOffer> search(Timetable timetable, ItineraryOrder order, boolean refundable, Cabin cabin) {
        var wanted = new Preferences(
                new Party(1, 0, 0), Optional.ofNullable(cabin), null, null, Set.of(), null, null, refundable, order, 9);
        return new SliceSearch(timetable, wanted, 0, 720).offers(WAY);
    }

    private static Timetable network(int seed) {
        var random = new Random(seed);
        var network = new SmallNetwork();
        for (int number = 1; number <= 25; number++) {
            String from = STATIONS.get(random.nextInt(STATIONS.size()));
            String to = STATIONS.get(random.nextInt(STATIONS.size()));
            if (from.equals(to)) continue;
            var departs = "2030-03-01T%02d:%02dZ".formatted(4 + random.nextInt(18), 15 * random.nextInt(4));
            network.flight(
                    "XF" + number,
                    from,
                    to,
                    departs,
                    60 + 10 * random.nextInt(6),
                    random.nextInt(3),
                    random.nextInt(2));
        }
        return network.timetable();
    }
}
