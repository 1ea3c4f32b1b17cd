package io.fareline.booking.cancellation;

import static io.fareline.booking.refusal.Reason.NO_SUCH_QUOTE;
import static io.fareline.booking.refusal.Reason.QUOTE_EXPIRED;
import static io.fareline.booking.refusal.Reason.QUOTE_SUPERSEDED;

import io.fareline.booking.lease.Leases;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Cancellation;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Writes down that a booking is cancelled on the terms of a quote, before any money or seat moves. */
@ApplicationScoped
class StartCancellation {
    @Inject
    Bookings bookings;

    @Inject
    CancellationQuotes quotes;

    @Inject
    Leases leases;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Begins under the lease of that owner, unless a request before began it. */
    @Transactional
    void begin(UUID bookingId, String client, Confirmed confirmed, UUID owner) {
        var booking = bookings.ownLocked(bookingId, client);
        boolean begun = booking.cancellation()
                .filter(each -> each.id().equals(confirmed.id()))
                .isPresent();
        if (begun) return;
        var quote = confirmable(booking, confirmed.quoteId());
        booking.undoing()
                .cancel(
                        new Cancellation(
                                confirmed.id(), quote.id(), quote.refund().amount(), quote.voiding()),
                        ids.next());
        leases.begin(bookingId, owner);
    }

    private CancellationQuote confirmable(Booking booking, UUID quoteId) {
        var quote = quotes.find(quoteId)
                .filter(each -> each.bookingId().equals(booking.id()))
                .orElseThrow(() -> new Refusal(NO_SUCH_QUOTE, "There is no such quote for this booking."));
        QuoteCancellation.check(booking, clock.instant());
        if (quote.number() != quotes.newest(booking.id()) || quote.forState() != booking.state())
            throw new Refusal(QUOTE_SUPERSEDED, "Only the newest quote for the booking as it is can be confirmed.");
        if (quote.hasExpiredAt(clock.instant())) throw new Refusal(QUOTE_EXPIRED, "The quote has expired; ask anew.");
        return quote;
    }

    /** @param id effect id of the request */
    record Confirmed(UUID id, UUID quoteId) {}
}
