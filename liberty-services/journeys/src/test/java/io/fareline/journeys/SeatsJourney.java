package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.BookingState;
import io.fareline.client.search.Party;
import io.fareline.client.seat.BookedSeats;
import io.fareline.client.seat.SeatMap.Availability;
import io.fareline.client.seat.SeatMap.Seat;
import io.fareline.client.seat.SeatMapQuestion;
import io.fareline.client.seat.SeatWish;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A couple chooses its seats, another client wants them too, and in the end they are free again. */
class SeatsJourney {
    private static final int DAYS = 24;
    private static final Fareline COUPLE = Travel.as("buyer");
    private static final Fareline OTHER = Travel.as("other.buyer");

    @AfterAll
    static void leave() {
        COUPLE.close();
        OTHER.close();
    }

    @Test
    void seatsAreChosenTogetherKeptChangedAndFreedAtTheEnd() {
        var booking = held(COUPLE);
        var map = question(booking);
        var chosen = COUPLE.seats().choose(booking.id(), SeatWish.together(1));
        var seats = seats(chosen);
        assertEquals(2, seats.size());
        assertEquals(row(seats.get(0)), row(seats.get(1)), "in one row");
        assertEquals(chosen, COUPLE.seats().of(booking.id()));
        for (String seat : seats) assertEquals(Availability.TAKEN, availability(map, seat));

        var theirs = held(OTHER, booking);
        var refusal = assertThrows(ApiProblem.class, () -> OTHER.seats()
                .choose(theirs.id(), SeatWish.one(1, passenger(theirs), seats.getFirst())));
        assertEquals(409, refusal.status());
        assertEquals("SEAT_TAKEN", refusal.code());
        assertTrue(refusal.getMessage().contains(seats.getFirst()), refusal.getMessage());

        assertEquals(
                BookingState.TICKETED,
                COUPLE.bookings().pay(booking.id(), Cards.token(Cards.GOOD)).state());
        assertEquals(seats, seats(COUPLE.seats().of(booking.id())), "paid for, they are kept");
        String other = free(map);
        assertEquals(
                List.of(other), seats(COUPLE.seats().choose(booking.id(), SeatWish.one(1, passenger(booking), other))));
        for (String seat : seats) assertEquals(Availability.FREE, availability(map, seat));

        var quote = COUPLE.bookings().quoteCancellation(booking.id());
        assertEquals(
                BookingState.CANCELLED,
                COUPLE.bookings().cancel(booking.id(), quote.id()).state());
        assertEquals(Availability.FREE, availability(map, other));
        assertEquals(List.of(), seats(COUPLE.seats().of(booking.id())));
    }

    private static Booking held(Fareline client) {
        var offer = Travel.offer(client, Travel.inDays(DAYS).forParty(Party.adults(2)));
        return client.bookings()
                .create(BookingRequest.hold(offer.id(), List.of(Travel.ada(), Travel.ada()), Travel.CONTACT));
    }

    /** Another booking on the same flight. */
    private static Booking held(Fareline client, Booking like) {
        var flight = like.segments().getFirst().flightNumber();
        var offer = client.offers().search(Travel.inDays(DAYS)).offers().stream()
                .filter(each -> each.segments().getFirst().flightNumber().equals(flight))
                .findFirst()
                .orElseThrow();
        return client.bookings().create(Travel.hold(offer));
    }

    private static SeatMapQuestion question(Booking booking) {
        var segment = booking.segments().getFirst();
        return new SeatMapQuestion(
                segment.flightNumber(), segment.departsAt().toLocalDate(), segment.origin(), segment.destination());
    }

    private static List<Seat> map(SeatMapQuestion question) {
        return OTHER.seats().map(question).legs().getFirst().cabins().stream()
                .flatMap(cabin -> cabin.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
    }

    private static Availability availability(SeatMapQuestion question, String name) {
        return map(question).stream()
                .filter(seat -> seat.seat().equals(name))
                .findFirst()
                .orElseThrow()
                .availability();
    }

    /** The hindmost, which is economy's. */
    private static String free(SeatMapQuestion question) {
        return map(question).reversed().stream()
                .filter(seat -> seat.availability() == Availability.FREE)
                .findFirst()
                .orElseThrow()
                .seat();
    }

    private static List<String> seats(BookedSeats booked) {
        return booked.segments().getFirst().legs().getFirst().seats().stream()
                .map(BookedSeats.Seated::seat)
                .toList();
    }

    private static UUID passenger(Booking booking) {
        return booking.passengers().getFirst().id();
    }

    private static String row(String seat) {
        return seat.substring(0, seat.length() - 1);
    }
}
