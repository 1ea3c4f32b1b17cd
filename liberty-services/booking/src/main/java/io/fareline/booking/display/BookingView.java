package io.fareline.booking.display;

import io.fareline.booking.hold.Segment;
import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Passenger;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.PaymentAttempt;
import io.fareline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A booking as its client sees it.
 *
 * @param lastPayment what became of the latest attempt to pay, null where there was none
 * @param closingReason why it was or is being undone, else null
 * @param availableActions what the client may do now
 */
public record BookingView(
        UUID id,
        String recordLocator,
        String state,
        Instant ticketingTimeLimit,
        Instant priceGuaranteedUntil,
        Money total,
        Money fare,
        Money taxes,
        boolean refundable,
        Money cancellationFee,
        Money refunded,
        Instant createdAt,
        Instant ticketedAt,
        Contact contact,
        UUID paymentIntentId,
        PaymentView lastPayment,
        String closingReason,
        List<PassengerView> passengers,
        List<SegmentView> segments,
        List<TicketView> tickets,
        List<Action> availableActions) {
    /** The view at that moment, for a booking that a client may see. */
    public static BookingView of(Booking booking, Instant now) {
        var terms = booking.seats().promised();
        var funds = booking.funds();
        return new BookingView(
                booking.id(),
                booking.recordLocator(),
                booking.state().shown(),
                terms.ticketingTimeLimit(),
                terms.priceGuaranteedUntil(),
                terms.total(),
                terms.fare(),
                terms.taxes(),
                terms.refundable(),
                terms.cancellationFee(),
                funds.refunded() == 0 ? null : terms.of(funds.refunded()),
                booking.createdAt(),
                booking.ticketedAt().orElse(null),
                booking.contact(),
                funds.paymentIntentId(),
                funds.lastAttempt().map(PaymentView::of).orElse(null),
                booking.closing().map(closing -> closing.closingReason().name()).orElse(null),
                booking.passengers().stream().map(PassengerView::of).toList(),
                booking.seats().segments().stream().map(SegmentView::of).toList(),
                TicketView.shown(booking),
                Action.availableFor(booking, now));
    }

    /** One passenger. */
    public record PassengerView(UUID id, String type, String givenName, String familyName, LocalDate bornOn) {
        static PassengerView of(Passenger passenger) {
            return new PassengerView(
                    passenger.id(),
                    passenger.type().name(),
                    passenger.givenName(),
                    passenger.familyName(),
                    passenger.bornOn());
        }
    }

    /** One segment with the local times and offsets of its stations. */
    public record SegmentView(
            int sequence,
            String flightNumber,
            String origin,
            String destination,
            OffsetDateTime departsAt,
            OffsetDateTime arrivesAt) {
        static SegmentView of(Segment segment) {
            return new SegmentView(
                    segment.sequence(),
                    segment.flightNumber(),
                    segment.origin(),
                    segment.destination(),
                    segment.departure(),
                    segment.arrival());
        }
    }

    /** The latest attempt to pay. @param refusalCode the provider's reason, null unless refused */
    public record PaymentView(UUID id, String outcome, String refusalCode) {
        static PaymentView of(PaymentAttempt attempt) {
            return new PaymentView(
                    attempt.id(),
                    attempt.outcome().name(),
                    attempt.refusalCode().orElse(null));
        }
    }
}
