package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.Fareline;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferQuestion;
import io.fareline.client.search.OfferSearch;
import io.fareline.client.search.Slice;
import io.fareline.client.search.TimeOfDay;
import io.fareline.client.search.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What can be asked for, and what is found. */
class SearchJourney {
    private static final Fareline FARELINE = Travel.as("buyer");

    @AfterAll
    static void leave() {
        FARELINE.close();
    }

    @Test
    void theWayBackDepartsAfterTheWayOutHasArrived() {
        var day = Trip.inDays(25);
        var found = FARELINE.offers().search(OfferSearch.returning("FRA", "LHR", day, day));
        assertFalse(found.combinations().isEmpty());
        var offers = found.slices().stream()
                .flatMap(slice -> slice.offers().stream())
                .toList();
        for (var combination : found.combinations()) {
            var out = byId(offers, combination.offerIds().getFirst()).segments().getLast();
            var back = byId(offers, combination.offerIds().getLast()).segments().getFirst();
            assertFalse(back.departsAt().isBefore(out.arrivesAt().plusHours(1)), out + " and then " + back);
        }
    }

    @Test
    void wishesAreKept() {
        var question = OfferQuestion.of("MAN", "VIE", Trip.inDays(26));
        assertEquals(
                List.of(),
                FARELINE.offers().search(question.with(Wishes.DIRECT)).offers());
        var others = new Wishes(null, null, List.of("X7"), null, null, false);
        assertEquals(List.of(), FARELINE.offers().search(question.with(others)).offers());
        var refundable = new Wishes(null, null, List.of("XF"), null, null, true);
        var offers = FARELINE.offers().search(question.with(refundable)).offers();
        assertTrue(!offers.isEmpty() && offers.stream().allMatch(Offer::refundable), offers::toString);
        var most = new Wishes(null, null, List.of(), offers.getFirst().total().amount() - 1, null, true);
        assertEquals(List.of(), FARELINE.offers().search(question.with(most)).offers());
    }

    @Test
    void timesAndOrderAreKept() {
        var morning = new TimeOfDay(LocalTime.of(5, 0), LocalTime.of(11, 0));
        var slice = Slice.of("FRA", "LHR", Trip.inDays(26)).departing(morning);
        var offers = FARELINE.offers()
                .search(OfferQuestion.of(slice).by(OfferQuestion.Order.DEPARTURE))
                .offers();
        var times = offers.stream()
                .map(offer -> offer.segments().getFirst().departsAt().toLocalTime())
                .toList();
        assertFalse(times.isEmpty());
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(
                !times.getFirst().isBefore(morning.from()) && !times.getLast().isAfter(morning.until()));
    }

    @Test
    void aCityMayBeAskedFor() {
        var offer = Travel.offer(FARELINE, OfferQuestion.of("FRA", "LON", Trip.inDays(27)));
        assertEquals("LHR", offer.segments().getLast().destination());
        assertEquals("LON", FARELINE.airports().get("LHR").metropolitanArea());
    }

    @Test
    void theMemoryIsNotOld() {
        var found = FARELINE.offers().search(Travel.inDays(27));
        assertTrue(
                Duration.between(found.asOf(), Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0,
                "as of " + found.asOf());
    }

    private static Offer byId(List<Offer> offers, String id) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
