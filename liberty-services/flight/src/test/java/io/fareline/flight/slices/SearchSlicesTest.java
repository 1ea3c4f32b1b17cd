package io.fareline.flight.slices;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.offer.Refusal;
import io.fareline.flight.offersearch.OfferView;
import io.fareline.flight.offersearch.SearchMetrics;
import io.fareline.flight.offersearch.SmallNetwork;
import io.fareline.flight.offersearch.TestSearch;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.slices.OfferSearchRequest.PartyRequest;
import io.fareline.flight.slices.OfferSearchRequest.SliceRequest;
import io.fareline.flight.timetable.Timetable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchSlicesTest {
    private static final LocalDate DAY = SmallNetwork.DAY;

    /** The cheapest back goes too early for the flight out. */
    private static final Timetable THERE_AND_BACK = new SmallNetwork()
            .flight("XF1", "FRA", "LHR", "2030-03-01T08:00Z", 100)
            .flight("XF2", "LHR", "FRA", "2030-03-01T10:39Z", 100)
            .flight("XF4", "LHR", "FRA", "2030-03-01T10:40Z", 100)
            .timetable();

    @Test
    void theWayBackBeginsATurnRoundAfterTheWayOutEnds() {
        var answer = search(request(Cabin.BUSINESS, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY)));
        assertEquals(2, answer.slices().size());
        assertEquals(2, answer.slices().get(1).offers().size(), "both can be bought by themselves");
        assertEquals(1, answer.combinations().size());
        var back = answer.slices().get(1).offers().getLast();
        assertEquals("XF4", back.segments().getFirst().flightNumber());
        var out = answer.slices().getFirst().offers().getFirst();
        assertEquals(
                List.of(out.id(), back.id()), answer.combinations().getFirst().offerIds());
        assertEquals(
                out.total().plus(back.total()), answer.combinations().getFirst().total());
    }

    @Test
    void offersThatACombinationNeedsAreShownBeyondTheLimit() {
        var answer = search(request(Cabin.BUSINESS, 1, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY)));
        var back = answer.slices().get(1).offers().stream().map(OfferView::id).toList();
        assertEquals(2, back.size(), "the first, and the one that can be combined");
        assertTrue(back.contains(answer.combinations().getFirst().offerIds().getLast()));
    }

    @Test
    void combinationsAreTheCheapestFirst() {
        var answer = search(request(null, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY)));
        var totals = answer.combinations().stream()
                .map(combination -> combination.total().amount())
                .toList();
        assertEquals(16, totals.size(), "four fares out and four back");
        assertEquals(totals.stream().sorted().toList(), totals);
    }

    @Test
    void aSliceMayBeADayEarlierAcrossTheDateLineAndNotTwo() {
        assertDoesNotThrow(
                () -> search(request(null, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY.minusDays(1)))));
        var wrong = request(null, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY.minusDays(2)));
        assertEquals(
                Refusal.Reason.SLICES_OUT_OF_ORDER,
                assertThrows(Refusal.class, () -> search(wrong)).reason());
    }

    @Test
    void whatIsWrongNamesItsSlice() {
        var wrong = request(null, slice("FRA", "LHR", DAY), slice("LHR", "QQQ", DAY));
        var refusal = assertThrows(Refusal.class, () -> search(wrong));
        assertEquals("Slice 2: No airport or city has the code given as destination.", refusal.getMessage());
    }

    @Test
    void moreSlicesAndCabinsCostMore() {
        assertEquals(1, request(Cabin.ECONOMY, slice("FRA", "LHR", DAY)).cost());
        assertEquals(
                8,
                request(null, slice("FRA", "LHR", DAY), slice("LHR", "FRA", DAY))
                        .cost());
    }

    private static OfferSearchView search(OfferSearchRequest request) {
        var search = new SearchSlices();
        search.searchOffers = TestSearch.over(THERE_AND_BACK);
        search.rules = TestSearch.rules(TestSearch.NOW);
        search.metrics = new SearchMetrics();
        search.settings = TestSearch.settings();
        return search.search(request);
    }

    private static OfferSearchRequest request(Cabin cabin, SliceRequest... slices) {
        return request(cabin, null, slices);
    }

    private static OfferSearchRequest request(Cabin cabin, Integer limit, SliceRequest... slices) {
        return new OfferSearchRequest(
                List.of(slices),
                new PartyRequest(1, null, null),
                cabin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                limit);
    }

    private static SliceRequest slice(String origin, String destination, LocalDate on) {
        return new SliceRequest(origin, destination, on, null, null, null, null);
    }
}
