package io.fareline.booking.ticketing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.party.Name;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.party.PassengerType;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final TicketNumbers NUMBERS = new TicketNumbers("999", 41, 18);

    @Test
    void everyPassengerGetsOneTicketInfantsToo() {
        var documents = documents(2, PassengerType.ADT, PassengerType.INF);
        var tickets = documents.tickets(NUMBERS);
        assertEquals(2, documents.count());
        assertEquals(List.of("9990000000041", "9990000000042"), numbers(tickets));
        assertEquals(List.of(1, 2), sequences(tickets.get(1)));
    }

    @Test
    void fourSegmentsFitOnOneTicket() {
        var tickets = documents(4, PassengerType.ADT).tickets(NUMBERS);
        assertEquals(1, tickets.size());
        assertEquals(List.of(1, 2, 3, 4), sequences(tickets.getFirst()));
    }

    @Test
    void aFifthNeedsAConjunctionTicketWithTheNextNumber() {
        var documents = documents(5, PassengerType.ADT, PassengerType.ADT);
        var tickets = documents.tickets(NUMBERS);
        assertEquals(4, documents.count());
        assertEquals(List.of("9990000000041", "9990000000042", "9990000000043", "9990000000044"), numbers(tickets));
        assertEquals(List.of(1), sequences(tickets.get(1)));
        assertEquals(5, tickets.get(1).coupons().getFirst().segmentSequence());
        assertEquals(tickets.get(0).passengerId(), tickets.get(1).passengerId());
    }

    @Test
    void theValueStandsOnTheFirstOfAConjunction() {
        var tickets = documents(5, PassengerType.ADT).tickets(NUMBERS);
        assertEquals(new Money(1_000, "EUR"), tickets.get(0).fare());
        assertEquals(new Money(200, "EUR"), tickets.get(0).taxes());
        assertEquals(new Money(0, "EUR"), tickets.get(1).fare());
        assertEquals(new Money(0, "EUR"), tickets.get(1).taxes());
    }

    @Test
    void aTicketIsOpenAndNotIssuedUntilItIs() {
        var ticket = documents(1, PassengerType.ADT).tickets(NUMBERS).getFirst();
        assertTrue(ticket.issuedAt().isEmpty());
        assertEquals(CouponStatus.OPEN, ticket.coupons().getFirst().status());
        ticket.issue(Instant.EPOCH);
        assertEquals(Instant.EPOCH, ticket.issuedAt().orElseThrow());
    }

    @Test
    void closingATicketTwiceKeepsTheFirstStatus() {
        var ticket = documents(2, PassengerType.ADT).tickets(NUMBERS).getFirst();
        ticket.close(CouponStatus.REFUNDED);
        ticket.close(CouponStatus.VOID);
        assertEquals(
                List.of(CouponStatus.REFUNDED, CouponStatus.REFUNDED),
                ticket.coupons().stream().map(Coupon::status).toList());
    }

    @Test
    void aSerialHasTenDigitsAtMost() {
        assertEquals("0019999999999", new TicketNumbers("001", 9_999_999_999L, 1).at(0));
        assertThrows(IllegalArgumentException.class, () -> new TicketNumbers("001", 9_999_999_999L, 2));
        assertThrows(IllegalArgumentException.class, () -> new TicketNumbers("001", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TicketNumbers("AA", 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> new TicketNumbers("001", 1, 1).at(1));
    }

    private static Documents documents(int segments, PassengerType... types) {
        var passengers = List.of(types).stream()
                .map(type -> {
                    var passenger = new Passenger(
                            UUID.randomUUID(), 1, type, new Name("Ada", "Lee"), LocalDate.parse("1990-01-31"));
                    passenger.pays(1_000, 200);
                    return passenger;
                })
                .toList();
        return new Documents(passengers, segments, "EUR");
    }

    private static List<String> numbers(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::number).toList();
    }

    private static List<Integer> sequences(Ticket ticket) {
        return ticket.coupons().stream().map(Coupon::sequence).toList();
    }
}
