package io.fareline.booking.paying;

import static io.fareline.booking.refusal.Reason.AMOUNT_DIFFERS;
import static io.fareline.booking.refusal.Reason.AMOUNT_REQUIRED;
import static io.fareline.booking.refusal.Reason.BOOKING_NOT_PAYABLE;
import static io.fareline.booking.refusal.Reason.PRICE_EXPIRED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_PASSED;
import static io.fareline.booking.refusal.Reason.TICKETING_TIME_LIMIT_TOO_CLOSE;
import static io.fareline.booking.refusal.Reason.TOO_MANY_PAYMENT_ATTEMPTS;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes down that a booking is to be paid, before anybody is asked for money. */
@ApplicationScoped
class StartPayment {
    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    /** Begins the attempt under the lease of that owner, unless a request before began it. */
    @Transactional
    void begin(UUID bookingId, String client, Attempt attempt, UUID owner) {
        var booking = bookings.ownLocked(bookingId, client);
        if (booking.funds().attempt(attempt.id()).isPresent()) return;
        var now = clock.instant();
        check(booking, now);
        checkPrice(booking, attempt.amount(), now);
        booking.purchase().pay(attempt.id(), attempt.paymentMethod(), now);
        leases.begin(bookingId, owner);
    }

    private void check(Booking booking, Instant now) {
        if (booking.state() == BookingState.EXPIRED)
            throw new Refusal(TICKETING_TIME_LIMIT_PASSED, "The ticketing time limit has passed.");
        if (booking.state() != BookingState.HELD)
            throw new Refusal(
                    BOOKING_NOT_PAYABLE, "The booking is " + booking.state().shown() + ".");
        var terms = booking.seats().promised();
        if (terms.hasPassedAt(now))
            throw new Refusal(TICKETING_TIME_LIMIT_PASSED, "The ticketing time limit has passed.");
        if (terms.hasPassedAt(now.plus(settings.authorizeMargin())))
            throw new Refusal(TICKETING_TIME_LIMIT_TOO_CLOSE, "Too little time is left to authorize and to ticket.");
        if (booking.funds().attempts().size() >= settings.mostPayments())
            throw new Refusal(TOO_MANY_PAYMENT_ATTEMPTS, "No more payments are tried for this booking.");
    }

    /** From here on the price stands, however long the payment takes: nothing is repriced that is being paid. */
    private static void checkPrice(Booking booking, Money amount, Instant now) {
        var terms = booking.seats().promised();
        if (!terms.isPriceGuaranteedAt(now))
            throw new Refusal(
                    PRICE_EXPIRED,
                    "The price was guaranteed until " + terms.priceGuaranteedUntil() + ". Ask for a new one with POST"
                            + " /v1/bookings/" + booking.id() + "/price-quotes (action REPRICE), then pay that.");
        if (amount == null && booking.seats().isRepriced())
            throw new Refusal(
                    AMOUNT_REQUIRED,
                    "The price has changed since the booking was made: say with amount that you pay " + terms.total()
                            + ".");
        if (amount != null && !amount.equals(terms.total()))
            throw new Refusal(AMOUNT_DIFFERS, "The price is " + terms.total() + "; nothing is charged.");
    }

    /** @param id effect id of the request; also the id of the authorization @param amount null for any */
    record Attempt(UUID id, String paymentMethod, Money amount) {}
}
