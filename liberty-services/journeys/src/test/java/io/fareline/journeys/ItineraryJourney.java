package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.BookingState;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.booking.Ticket;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.FoundSlices;
import io.fareline.client.search.OfferQuestion;
import io.fareline.client.search.OfferSearch;
import io.fareline.client.search.Party;
import io.fareline.client.search.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Journeys of several segments, with connections and out and back, from the search to tickets and back again. */
class ItineraryJourney {
    private static final Fareline FARELINE = Travel.as("buyer");
    private static final Party FAMILY = new Party(1, 1, 1);

    @AfterAll
    static void leave() {
        FARELINE.close();
    }

    @Test
    void aConnectionIsBookedToItsTicketsAndCancelled() {
        var offer = Travel.offer(FARELINE, OfferQuestion.of("MAN", "VIE", Trip.inDays(23)));
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
        var search =
                OfferSearch.of(slices.toArray(Slice[]::new)).in(Cabin.ECONOMY).atMost(2);
        var found = FARELINE.offers().search(search);
        var ids = found.combinations().getFirst().offerIds();
        assertEquals(6, ids.size());
        var booking = FARELINE.bookings()
                .create(BookingRequest.instant(ids, List.of(Travel.ada()), Travel.CONTACT, Cards.token(Cards.GOOD)));
        assertEquals(BookingState.TICKETED, booking.state());
        assertEquals(18, booking.segments().size());
        assertEquals(5, booking.tickets().size(), "of four coupons at most");
        assertEquals(found.combinations().getFirst().total(), booking.total());
        isCancelled(booking);
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

    private static long value(Booking booking) {
        return booking.tickets().stream().mapToLong(ItineraryJourney::value).sum();
    }

    private static long value(Ticket ticket) {
        return ticket.fare().amount() + ticket.taxes().amount();
    }
}
