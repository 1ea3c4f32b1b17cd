package io.fareline.flight.offersearch;

import static io.fareline.flight.offersearch.TestSearch.AS_OF;
import static io.fareline.flight.offersearch.TestSearch.NOW;
import static io.fareline.flight.offersearch.TestSearch.anything;
import static io.fareline.flight.offersearch.TestSearch.asked;
import static io.fareline.flight.offersearch.TestSearch.preferences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.offer.Offer;
import io.fareline.flight.offer.OfferTokens;
import io.fareline.flight.offer.Refusal;
import io.fareline.flight.offer.TestTokens;
import io.fareline.flight.offersearch.OfferView.ConnectionView;
import io.fareline.flight.offersearch.OfferView.SegmentView;
import io.fareline.flight.schedule.Cabin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchOffersTest {
    private static final Party ONE = new Party(1, 0, 0);
    private static final Party FAMILY = new Party(2, 1, 1);

    /** Over London there are M seats alone from Frankfurt, V seats alone to New York. */
    private final SmallNetwork network = new SmallNetwork()
            .flight("XF1", "FRA", "LHR", "2030-03-01T08:00Z", 100, 5, 0)
            .flight("XF2", "LHR", "JFK", "2030-03-01T11:00Z", 460, 0, 4);

    @Test
    void eachCabinHasItsCheapestAndItsCheapestRefundableOffer() {
        var direct = new SmallNetwork().flight("XF1", "FRA", "LHR", "2030-03-01T08:00Z", 100);
        var offers = offers(direct, asked("FRA", "LHR"), anything(ONE));
        assertEquals(
                List.of("V", "M", "J", "F"),
                offers.stream().map(OfferView::bookingClass).toList());
        assertEquals(
                List.of(false, true, true, true),
                offers.stream().map(OfferView::refundable).toList());
        assertEquals(
                List.of("M"),
                offers(direct, asked("FRA", "LHR"), preferences(ONE, Cabin.ECONOMY, null, true)).stream()
                        .map(OfferView::bookingClass)
                        .toList());
    }

    @Test
    void eachSegmentIsInItsOwnCheapestClass() {
        var offer = only(FAMILY);
        assertEquals(
                List.of("M", "V"),
                offer.segments().stream().map(SegmentView::bookingClass).toList());
        assertEquals("M", offer.bookingClass(), "that of the first segment");
        assertEquals(4, offer.seatsLeft(), "the least of both");
        assertEquals(1, offer.stops());
        assertEquals(640, offer.durationMinutes());
        assertEquals(List.of(new ConnectionView("LHR", 80)), offer.connections());
        assertEquals(false, offer.refundable(), "one segment is not");
    }

    @Test
    void whatIsOfferedIsWhatHoldingItCharges() {
        for (var party : List.of(ONE, FAMILY, new Party(3, 0, 3), new Party(1, 3, 0))) {
            var offer = only(party);
            var sealed = TestTokens.tokens().open(offer.id(), NOW);
            var held =
                    Price.of(sealed.segments().stream().map(Offer.Segment::fare).toList(), party);
            assertEquals(held.total(), offer.total());
            assertEquals(held.fare(), offer.fare());
            assertEquals(held.taxes(), offer.taxes());
            assertEquals(held.money(held.cancellationFee()), offer.cancellationFee());
            long segments = offer.segments().stream()
                    .mapToLong(each -> each.fare().amount() + each.taxes().amount())
                    .sum();
            assertEquals(held.total().amount(), segments);
        }
    }

    @Test
    void theSealedOfferNamesTheLegsThatWereShown() {
        var sealed = TestTokens.tokens().open(only(FAMILY).id(), NOW);
        assertEquals(FAMILY, sealed.party());
        assertEquals(
                List.of(List.of(new Offer.Leg(1, 3)), List.of(new Offer.Leg(2, 3))),
                sealed.segments().stream().map(Offer.Segment::legs).toList());
        assertEquals(NOW.plusSeconds(1200), sealed.expiresAt());
    }

    @Test
    void anOfferOfThreeSegmentsIsShort() {
        var three = new SmallNetwork()
                .flight("XF1", "FRA", "LHR", "2030-03-01T06:00Z", 100)
                .through("XF2", List.of("LHR", "BOS", "JFK"), "2030-03-01T09:00Z", 300, 9)
                .flight("XF3", "JFK", "LAX", "2030-03-01T21:00Z", 300);
        var offer = offers(three, asked("FRA", "LAX"), anything(FAMILY)).getFirst();
        assertEquals(3, offer.segments().size());
        assertTrue(offer.id().length() < 450, "characters: " + offer.id().length());
        assertTrue(offer.id().length() < OfferTokens.LONGEST);
    }

    @Test
    void aFlightOfTwoLegsIsOneSegmentAndNoConnection() {
        var through = new SmallNetwork().through("XF2", List.of("LHR", "BOS", "JFK"), "2030-03-01T09:00Z", 300, 2);
        var offer = offers(through, asked("LHR", "JFK"), anything(ONE)).getFirst();
        assertEquals(1, offer.segments().size());
        assertEquals(2, offer.segments().getFirst().legs().size());
        assertEquals(1, offer.stops());
        assertEquals(List.of(), offer.connections());
        assertEquals(2, offer.seatsLeft());
        assertNull(offer.segments().getFirst().operatedBy(), "the carrier's own");
        var other = offers(through, asked("BOS", "JFK"), anything(ONE)).getFirst();
        assertEquals("XG", other.segments().getFirst().operatedBy());
    }

    @Test
    void aCityMeansAllItsAirports() {
        var both = new SmallNetwork()
                .flight("XF1", "CDG", "LHR", "2030-03-01T08:00Z", 60)
                .flight("XF2", "ORY", "LGW", "2030-03-01T09:00Z", 60)
                .flight("XF3", "CDG", "FRA", "2030-03-01T09:00Z", 60);
        var offers = offers(both, asked("PAR", "LON"), preferences(ONE, Cabin.ECONOMY, null, true));
        assertEquals(
                List.of("LGW", "LHR"),
                offers.stream()
                        .map(offer -> offer.segments().getFirst().destination())
                        .sorted()
                        .toList());
    }

    @Test
    void whatTakesTooLongIsLeftOut() {
        assertEquals(
                1,
                offers(network, asked("FRA", "JFK"), preferences(ONE, Cabin.ECONOMY, 640, false))
                        .size());
        assertEquals(
                0,
                offers(network, asked("FRA", "JFK"), preferences(ONE, Cabin.ECONOMY, 639, false))
                        .size());
    }

    @Test
    void theAnswerSaysHowOldTheMemoryIs() {
        var answer = TestSearch.over(network.timetable()).search(asked("FRA", "JFK"), anything(ONE));
        assertEquals(AS_OF, answer.asOf());
    }

    @Test
    void aServerThatHasNotReadTheTimetableSaysSo() {
        var search = TestSearch.over(null);
        var refusal = assertThrows(Refusal.class, () -> search.search(asked("FRA", "JFK"), anything(ONE)));
        assertEquals(Refusal.Reason.NOT_LOADED, refusal.reason());
    }

    private OfferView only(Party party) {
        var offers = offers(network, asked("FRA", "JFK"), preferences(party, Cabin.ECONOMY, null, false));
        assertEquals(1, offers.size());
        return offers.getFirst();
    }

    private static List<OfferView> offers(SmallNetwork network, Slice.Asked asked, Preferences wanted) {
        return TestSearch.over(network.timetable()).search(asked, wanted).offers();
    }
}
