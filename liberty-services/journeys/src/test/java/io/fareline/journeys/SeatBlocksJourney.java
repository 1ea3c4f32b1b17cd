package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import io.fareline.client.booking.Booking;
import io.fareline.client.search.Cabin;
import io.fareline.client.search.Offer;
import io.fareline.client.search.OfferQuestion;
import io.fareline.client.seat.BookedSeats;
import io.fareline.client.seat.SeatMap.Availability;
import io.fareline.client.seat.SeatMap.Seat;
import io.fareline.client.seat.SeatMapQuestion;
import io.fareline.client.seat.SeatWish;
import io.fareline.client.seatblock.BlockReason;
import io.fareline.client.seatblock.SeatBlockChange;
import io.fareline.client.seatblock.SeatBlockChange.NewBlock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seat is found broken: staff keep it from everybody on that date, and move who sits there. */
class SeatBlocksJourney {
    private static final int NUMBER = ScheduleFile.freshNumber();
    private static final String FLIGHT = "X3" + NUMBER;
    private static final LocalDate DAY = Trip.inDays(17);
    private static final Fareline STAFF = Travel.as("operator");
    private static final Fareline BUYER = Travel.as("buyer");

    @BeforeAll
    static void publishAFlight() {
        new ScheduleFile("X3", Trip.inDays(2), Trip.inDays(20))
                .daily(NUMBER, "W6")
                .importedBy(Client.of("operator"), false)
                .is(200);
    }

    @AfterAll
    static void leave() {
        STAFF.close();
        BUYER.close();
    }

    @Test
    void aBrokenSeatIsKeptFromEverybodyAndWhoSatThereIsMoved() {
        String broken = free();
        var seen = change();
        var report = STAFF.seatBlocks().change(seen.blocking(broken(broken)));
        assertEquals(List.of(broken), report.blocked());
        assertEquals(BlockReason.INOPERATIVE, report.blocks().getFirst().reason());
        assertEquals(Availability.BLOCKED, availability(broken));
        assertEquals(Availability.FREE, availability(DAY.plusDays(1), broken), "on another date it is not broken");
        var booking = BUYER.bookings().create(Travel.hold(offer()));
        assertEquals("SEAT_BLOCKED", refused(() -> choose(booking, broken)));
        assertEquals("CHANGED_MEANWHILE", refused(() -> STAFF.seatBlocks().change(seen.unblocking(List.of(broken)))));
        assertEquals(
                List.of(broken),
                STAFF.seatBlocks().change(change().unblocking(List.of(broken))).unblocked());

        assertEquals(broken, seat(choose(booking, broken)));
        assertEquals("SEAT_TAKEN", refused(() -> STAFF.seatBlocks().change(change().blocking(broken(broken)))));
        var moved = STAFF.seatBlocks()
                .change(change().blocking(broken(broken)).movingOccupants())
                .moved();
        assertEquals(broken, moved.getFirst().before());
        var seats = BUYER.seats().of(booking.id());
        assertEquals(moved.getFirst().after(), seat(seats), "the client sees where the passenger is now");
        assertEquals(Availability.BLOCKED, availability(broken));
        assertTrue(STAFF.auditEntries()
                .all()
                .limit(50)
                .anyMatch(entry -> entry.action().equals("SET_SEAT_BLOCKS")
                        && entry.subject().contains(FLIGHT)
                        && entry.detail().contains("blocked " + broken + ", unblocked none, moved 1")));
    }

    @Test
    void nobodyElseLooksAtBlocksOrSetsThem() {
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> BUYER.seatBlocks().of(FLIGHT, DAY))
                        .status());
        var change = change().blocking(broken("1A"));
        assertEquals(
                403,
                assertThrows(ApiProblem.class, () -> BUYER.seatBlocks().change(change))
                        .status());
        assertEquals("NO_SUCH_FLIGHT", refused(() -> STAFF.seatBlocks().of(FLIGHT, Trip.inDays(30))));
    }

    private static SeatBlockChange change() {
        var flight = STAFF.seatBlocks().of(FLIGHT, DAY);
        return SeatBlockChange.of(flight, flight.legs().getFirst());
    }

    private static List<NewBlock> broken(String seat) {
        return List.of(new NewBlock(seat, BlockReason.INOPERATIVE, "belt"));
    }

    private static BookedSeats choose(Booking booking, String seat) {
        return BUYER.seats()
                .choose(
                        booking.id(),
                        SeatWish.one(1, booking.passengers().getFirst().id(), seat));
    }

    private static String seat(BookedSeats seats) {
        return seats.segments().getFirst().legs().getFirst().seats().getFirst().seat();
    }

    private static Offer offer() {
        return BUYER.offers().search(OfferQuestion.of("FRA", "MUC", DAY).in(Cabin.PREMIUM)).offers().stream()
                .filter(offer -> offer.segments().getFirst().flightNumber().equals(FLIGHT))
                .findFirst()
                .orElseThrow();
    }

    private static String free() {
        return map(DAY).stream()
                .filter(seat -> seat.availability() == Availability.FREE)
                .findFirst()
                .orElseThrow()
                .seat();
    }

    private static Availability availability(String name) {
        return availability(DAY, name);
    }

    private static Availability availability(LocalDate day, String name) {
        return map(day).stream()
                .filter(seat -> seat.seat().equals(name))
                .findFirst()
                .orElseThrow()
                .availability();
    }

    private static List<Seat> map(LocalDate day) {
        return BUYER.seats().map(new SeatMapQuestion(FLIGHT, day, "FRA", "MUC")).legs().getFirst().cabins().stream()
                .flatMap(cabin -> cabin.rows().stream())
                .flatMap(row -> row.seats().stream())
                .toList();
    }

    private static String refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run).code();
    }
}
