package io.fareline.flight.offersearch;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.fare.Party;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import io.fareline.flight.offer.TestTokens;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.search.ItineraryOrder;
import io.fareline.flight.timetable.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Search without a container, two days before {@link SmallNetwork#DAY}. */
public final class TestSearch {
    public static final Instant NOW = Instant.parse("2030-02-27T12:00:00Z");
    public static final Instant AS_OF = NOW.minusMillis(120);
    private static final MetropolitanAreas AREAS = MetropolitanAreas.reference(Airports.reference());

    private TestSearch() {}

    public static QuestionRules rules(Instant now) {
        var rules = new QuestionRules();
        rules.areas = AREAS;
        rules.settings = settings();
        rules.clock = Clock.fixed(now, ZoneOffset.UTC);
        return rules;
    }

    /** @param timetable null for a server that has not read it yet */
    public static SearchOffers over(Timetable timetable) {
        var search = new SearchOffers();
        search.onSale = new OnSale();
        if (timetable != null) search.onSale.publish(timetable, AS_OF);
        search.rules = rules(NOW);
        search.tokens = TestTokens.tokens();
        search.settings = settings();
        search.metrics = new SearchMetrics();
        search.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return search;
    }

    public static FlightSettings settings() {
        return new FlightSettings() {
            @Override
            public Selling selling() {
                return new Selling(
                        361, Duration.ofHours(1), Duration.ofMinutes(20), Duration.ofMinutes(1), Duration.ofMinutes(1));
            }

            @Override
            public Search search() {
                return new Search(Duration.ofHours(12), Duration.ofHours(1), 400);
            }
        };
    }

    public static Slice.Asked asked(String origin, String destination) {
        return new Slice.Asked("", origin, destination, SmallNetwork.DAY, null, null, null, null);
    }

    public static Preferences anything(Party party) {
        return preferences(party, null, null, false);
    }

    static Preferences preferences(Party party, Cabin cabin, Integer maxDuration, boolean refundable) {
        return new Preferences(
                party,
                Optional.ofNullable(cabin),
                null,
                null,
                Set.of(),
                null,
                maxDuration,
                refundable,
                ItineraryOrder.PRICE,
                200);
    }
}
