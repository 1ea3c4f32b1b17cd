package io.fareline.booking.clocks;

import static io.fareline.booking.refusal.Reason.PRICE_STILL_GUARANTEED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_TOO_CLOSE;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.flight.Hold;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Bookings;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes a booking before and after flight is asked what it costs, each under the lock of its row. */
@ApplicationScoped
class RecordPrice {
    @Inject
    Bookings bookings;

    @Inject
    PriceQuotes quotes;

    @Inject
    BookingSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @param quote present where the request was answered before */
    record Begun(UUID holdId, Optional<PriceQuoteView> quote) {}

    /** Locked, so that a payment that begins within the guarantee is seen here and goes on at its price. */
    @Transactional
    Begun begin(UUID bookingId, String client, UUID quoteId) {
        var booking = bookings.ownLocked(bookingId, client);
        var known = quotes.find(quoteId).map(PriceQuoteView::of);
        if (known.isEmpty()) check(booking, clock.instant());
        return new Begun(booking.seats().holdId(), known);
    }

    /** The price that flight guarantees by now. What was paid or ended meanwhile keeps the one that it had. */
    @Transactional
    PriceQuoteView priced(UUID bookingId, String client, UUID quoteId, Hold hold) {
        var booking = bookings.ownLocked(bookingId, client);
        var known = quotes.find(quoteId);
        if (known.isPresent()) return PriceQuoteView.of(known.get());
        OpenHold.checkHeld(booking);
        var before = booking.seats().promised();
        booking.repriced(hold, ids.next());
        var quote = new PriceQuote(quoteId, bookingId, clock.instant())
                .of(before, booking.seats().promised());
        quotes.add(quote);
        return PriceQuoteView.of(quote);
    }

    private void check(Booking booking, Instant now) {
        OpenHold.check(booking, now);
        var terms = booking.seats().promised();
        if (terms.isPriceGuaranteedAt(now))
            throw new Refusal(
                    PRICE_STILL_GUARANTEED, "The price stays until " + terms.priceGuaranteedUntil() + "; pay it.");
        if (terms.hasPassedAt(now.plus(settings.authorizeMargin())))
            throw new Refusal(TICKETING_TIME_LIMIT_TOO_CLOSE, "Too little time is left to pay another price.");
    }
}
