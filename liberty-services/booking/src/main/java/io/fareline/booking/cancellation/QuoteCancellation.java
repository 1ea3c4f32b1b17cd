package io.fareline.booking.cancellation;

import static io.fareline.booking.refusal.Reason.ALREADY_DEPARTED;
import static io.fareline.booking.refusal.Reason.BOOKING_NOT_CANCELLABLE;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Says what cancelling a booking would give back, and promises it for a while. */
@ApplicationScoped
public class QuoteCancellation {
    @Inject
    Bookings bookings;

    @Inject
    CancellationQuotes quotes;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    /** @param quoteId effect id of the request, so that a retry finds its own quote */
    @Transactional
    public QuoteView quote(UUID bookingId, String client, UUID quoteId) {
        var booking = bookings.ownLocked(bookingId, client);
        var existing = quotes.find(quoteId);
        if (existing.isPresent()) return QuoteView.of(existing.get());
        var now = clock.instant();
        check(booking, now);
        var rules = new RefundRules(settings.voidByIssueDay(), settings.voidHours());
        var terms = booking.seats().promised();
        var refund = booking.ticketedAt()
                .map(issued -> rules.refund(terms, issued, now))
                .orElseGet(() -> RefundRules.ofHeld(terms));
        var quote = new CancellationQuote(quoteId, bookingId, quotes.newest(bookingId) + 1, booking.state())
                .of(refund)
                .valid(now, validUntil(booking, rules, now));
        quotes.add(quote);
        return QuoteView.of(quote);
    }

    static void check(Booking booking, Instant now) {
        if (booking.state() != BookingState.HELD && booking.state() != BookingState.TICKETED)
            throw new Refusal(
                    BOOKING_NOT_CANCELLABLE, "The booking is " + booking.state().shown() + ".");
        if (booking.state() == BookingState.TICKETED
                && !now.isBefore(booking.seats().departsAt()))
            throw new Refusal(ALREADY_DEPARTED, "The first flight has departed.");
    }

    /** No promise outlives the void window that it rests on, nor the departure. */
    private Instant validUntil(Booking booking, RefundRules rules, Instant now) {
        var until = now.plus(settings.quoteLife());
        if (booking.ticketedAt().isEmpty()) return until;
        var windowEnds = rules.voidUntil(booking.ticketedAt().get());
        if (now.isBefore(windowEnds) && windowEnds.isBefore(until)) until = windowEnds;
        return booking.seats().departsAt().isBefore(until) ? booking.seats().departsAt() : until;
    }
}
