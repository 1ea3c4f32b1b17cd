package io.fareline.booking;

import static io.fareline.booking.party.PassengerType.ADT;
import static io.fareline.booking.party.PassengerType.INF;
import static io.fareline.booking.reservation.Given.NOW;
import static io.fareline.booking.reservation.Given.euros;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.booking.display.Action;
import io.fareline.booking.display.BookingView;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingFact;
import io.fareline.booking.reservation.Cancellation;
import io.fareline.booking.reservation.Given;
import io.fareline.booking.ticketing.TicketNumbers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole life of one booking, told in order. */
class BookingLifeTest {
    @Test
    void aFamilyBooksPaysAndChangesItsMind() {
        // Ada asks for two seats and a lap. Nothing is held yet, so nobody can see it.
        Booking booking = Given.requested(ADT, ADT, INF);

        // Flight holds the seats and says until when and at which price.
        assertEquals(BookingFact.HELD, booking.placed(Given.hold(ADT, ADT, INF)));
        assertEquals(euros(25_502), shown(booking).total());
        assertEquals(List.of(Action.PAY, Action.CANCEL), shown(booking).availableActions());

        // The first card is declined: the seats stay held, and another card may be tried.
        booking.purchase().pay(UUID.randomUUID(), "tok_empty", NOW);
        booking.purchase().declined("INSUFFICIENT_FUNDS", UUID.randomUUID());
        assertEquals("HELD", shown(booking).state());
        assertEquals("INSUFFICIENT_FUNDS", shown(booking).lastPayment().refusalCode());

        // The second is good. The money is authorized before the seats are confirmed, and captured after.
        booking.purchase().pay(UUID.randomUUID(), "tok_visa", NOW);
        booking.purchase().authorized();
        booking.purchase().confirmed();
        var documents = booking.purchase().documents();
        booking.purchase()
                .allocated(documents.tickets(new TicketNumbers("999", 1_000, documents.count())), UUID.randomUUID());
        assertEquals(List.of(), shown(booking).tickets(), "allocated, and not yet shown");

        // With the capture the tickets are issued: one each, the infant's too, and worth what was paid.
        assertEquals(BookingFact.TICKETED, booking.purchase().captured(NOW));
        var tickets = shown(booking).tickets();
        assertEquals(
                List.of("9990000001000", "9990000001001", "9990000001002"),
                tickets.stream().map(each -> each.number()).toList());
        assertEquals(
                25_502,
                tickets.stream()
                        .mapToLong(each -> each.fare().plus(each.taxes()).amount())
                        .sum());

        // Later they change their minds. Money goes back first, then the seats; the fee stays.
        booking.undoing()
                .cancel(new Cancellation(UUID.randomUUID(), UUID.randomUUID(), 22_502L, false), UUID.randomUUID());
        assertEquals("CANCELLING", shown(booking).state());
        booking.undoing().refunded();
        assertEquals(
                BookingFact.CANCELLED,
                booking.undoing().released(UUID.randomUUID()).orElseThrow());
        assertEquals(euros(22_502), shown(booking).refunded());
        assertEquals(
                "REFUNDED",
                shown(booking).tickets().getFirst().coupons().getFirst().status());
        assertEquals(List.of(), shown(booking).availableActions());
    }

    private static BookingView shown(Booking booking) {
        return BookingView.of(booking, NOW);
    }
}
