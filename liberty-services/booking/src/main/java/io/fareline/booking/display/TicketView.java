package io.fareline.booking.display;

import io.fareline.booking.hold.Segment;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.ticketing.Ticket;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ticket as its client sees it; one that is allocated and not issued is never shown. */
public record TicketView(
        String number, UUID passengerId, Instant issuedAt, Money fare, Money taxes, List<CouponView> coupons) {
    /** The tickets of a booking that were issued. */
    static List<TicketView> shown(Booking booking) {
        return booking.tickets().stream()
                .filter(ticket -> ticket.issuedAt().isPresent())
                .map(ticket -> of(ticket, booking.seats().segments()))
                .toList();
    }

    private static TicketView of(Ticket ticket, List<Segment> segments) {
        return new TicketView(
                ticket.number(),
                ticket.passengerId(),
                ticket.issuedAt().orElseThrow(),
                ticket.fare(),
                ticket.taxes(),
                ticket.coupons().stream()
                        .map(coupon -> {
                            var segment = segments.get(coupon.segmentSequence() - 1);
                            return new CouponView(
                                    coupon.sequence(),
                                    segment.flightNumber(),
                                    segment.origin(),
                                    segment.destination(),
                                    coupon.status().name());
                        })
                        .toList());
    }

    /** One segment's right to fly. */
    public record CouponView(int sequence, String flightNumber, String origin, String destination, String status) {}
}
