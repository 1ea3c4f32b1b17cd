package io.fareline.booking.ticketing;

import io.fareline.booking.party.Passenger;
import io.fareline.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a booking's tickets are to document, as opposed to the tickets themselves, which need numbers.
 *
 * @param segments number of segments in the itinerary, at least one
 */
public record Documents(List<Passenger> passengers, int segments, String currency) {
    /** Numbers that are needed: one per passenger, and conjunction tickets beyond four segments. */
    public int count() {
        return passengers.size() * perPassenger();
    }

    /** The tickets with consecutive numbers; a passenger's value stands on the first of the conjunction. */
    public List<Ticket> tickets(TicketNumbers numbers) {
        var tickets = new ArrayList<Ticket>();
        for (var passenger : passengers) {
            for (int conjunction = 0; conjunction < perPassenger(); conjunction++) {
                boolean first = conjunction == 0;
                var fare = new Money(first ? passenger.fareAmount() : 0, currency);
                var taxes = new Money(first ? passenger.taxesAmount() : 0, currency);
                tickets.add(
                        ticket(numbers, tickets.size(), passenger, conjunction).worth(fare, taxes));
            }
        }
        return tickets;
    }

    private Ticket ticket(TicketNumbers numbers, int index, Passenger passenger, int conjunction) {
        int from = conjunction * Ticket.MOST_COUPONS + 1;
        int to = Math.min(segments, from + Ticket.MOST_COUPONS - 1);
        var coupons = IntStream.rangeClosed(from, to)
                .mapToObj(segment -> new Coupon(segment - from + 1, segment, CouponStatus.OPEN))
                .toList();
        return new Ticket(numbers.at(index), passenger.id(), index + 1, coupons);
    }

    private int perPassenger() {
        return (segments + Ticket.MOST_COUPONS - 1) / Ticket.MOST_COUPONS;
    }
}
