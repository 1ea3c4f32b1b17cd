package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.BookingState;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.booking.Ticket;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.FoundSlices;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferOrder;
import io.fareline.client.search.OfferQuestion;
import io.fareline.client.search.OfferSearch;
import io.fareline.client.search.Party;
import io.fareline.client.search.Slice;
import io.fareline.client.search.TimeOfDay;
import io.fareline.client.search.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Journeys with connections, and out and back, from the search to tickets and back again. */
class SearchJourney {
    private static final Fareline FARELINE = Travel.as("buyer");
    private static final Party FAMILY = new Party(1, 1, 1);

    @AfterAll
    static void leave() {
        FARELINE.close();
    }

    @Test
    void aConnectionIsBookedToItsTicketsAndCancelled() {
        var offer = cheapest(OfferQuestion.of("MAN", "VIE", Trip.inDays(23)));
        assertEquals(2, offer.segments().size(), offer::toString);
        assertEquals("FRA", offer.connections().getFirst().airport());
        assertEquals(1, offer.stops());
        var booking = FARELINE.bookings().create(Travel.instant(offer, Cards.GOOD));
        assertEquals(BookingState.TICKETED, booking.state());
        assertEquals(offer.total(), booking.total());
        assertEquals(2, booking.tickets().getFirst().coupons().size());
        isCancelled(booking);
    }

    @Test
    void outAndBackAreBookedTogether() {
        var search = OfferSearch.returning("MAN", "VIE", Trip.inDays(23), Trip.inDays(30))
                .forParty(FAMILY)
                .atMost(5);
        var found = FARELINE.offers().search(search);
        assertEquals(2, found.slices().size());
        var booking = booked(found);
        assertEquals(found.combinations().getFirst().total(), booking.total());
        assertEquals(3, booking.tickets().size());
        for (var ticket : booking.tickets()) assertEquals(4, ticket.coupons().size());
        assertEquals(booking.total().amount(), value(booking));
        isCancelled(booking);
    }

    /** Six segments are more than the coupons of a ticket, so that each passenger gets two with consecutive numbers. */
    @Test
    void aReturnOfThreeSegmentsEachWayHasConjunctionTickets() {
        var search = OfferSearch.returning("VIE", "BOS", Trip.inDays(24), Trip.inDays(31))
                .forParty(FAMILY)
                .in(Cabin.ECONOMY)
                .atMost(1);
        var booking = booked(FARELINE.offers().search(search));
        assertEquals(6, booking.segments().size(), booking::toString);
        assertEquals(6, booking.tickets().size());
        var numbers = booking.tickets().stream()
                .mapToLong(ticket -> Long.parseLong(ticket.number()))
                .sorted()
                .toArray();
        assertEquals(5, LongStream.of(numbers).max().orElseThrow() - numbers[0]);
        assertEquals(
                18,
                booking.tickets().stream()
                        .mapToInt(ticket -> ticket.coupons().size())
                        .sum());
        assertEquals(booking.total().amount(), value(booking));
        isCancelled(booking);
    }

    @Test
    void sixSlicesAreBookedTogether() {
        var slices = new ArrayList<Slice>();
        for (int there = 0; there < 3; there++) {
            slices.add(Slice.of("VIE", "BOS", Trip.inDays(30 + 6 * there)));
            slices.add(Slice.of("BOS", "VIE", Trip.inDays(33 + 6 * there)));
        }
        var search = OfferSearch.of(slices.toArray(Slice[]::new)).in(Cabin.ECONOMY).atMost(2);
        var found = FARELINE.offers().search(search);
        var ids = found.combinations().getFirst().offerIds();
        assertEquals(6, ids.size());
        var booking = FARELINE.bookings()
                .create(BookingRequest.instant(
                        ids, List.of(Travel.ada()), Travel.CONTACT, Cards.token(Cards.GOOD)));
        assertEquals(BookingState.TICKETED, booking.state());
        assertEquals(18, booking.segments().size());
        assertEquals(5, booking.tickets().size(), "of four coupons at most");
        assertEquals(found.combinations().getFirst().total(), booking.total());
        isCancelled(booking);
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
                .search(OfferQuestion.of(slice).by(OfferOrder.DEPARTURE))
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
        var offer = cheapest(OfferQuestion.of("FRA", "LON", Trip.inDays(27)));
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

    private static Offer cheapest(OfferQuestion question) {
        return Travel.offer(FARELINE, question);
    }

    /** The cheapest combination, bought for a family of three. */
    private static Booking booked(FoundSlices found) {
        var family = List.of(
                Travel.ada(),
                NewPassenger.child("Byron", "Lovelace", Trip.inDays(-8 * 365)),
                NewPassenger.infant("Anne", "Lovelace", Trip.inDays(-200)));
        var ids = found.combinations().getFirst().offerIds();
        var booking = FARELINE.bookings()
                .create(BookingRequest.instant(ids, family, Travel.CONTACT, Cards.token(Cards.GOOD)));
        assertEquals(BookingState.TICKETED, booking.state());
        return booking;
    }

    private static void isCancelled(Booking booking) {
        var quote = FARELINE.bookings().quoteCancellation(booking.id());
        var cancelled = FARELINE.bookings().cancel(booking.id(), quote.id());
        assertEquals(BookingState.CANCELLED, cancelled.state());
        assertEquals(booking.total(), cancelled.refunded(), "on the day of issue everything comes back");
    }

    private static Offer byId(List<Offer> offers, String id) {
        return offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long value(Booking booking) {
        return booking.tickets().stream().mapToLong(SearchJourney::value).sum();
    }

    private static long value(Ticket ticket) {
        return ticket.fare().amount() + ticket.taxes().amount();
    }
}
