package io.fareline.booking.selling;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.cases.CloseCase;
import io.fareline.booking.flight.Hold;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.reservation.Booking;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Bookings;
import io.fareline.booking.reservation.Closing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Writes down what flight answered. */
@ApplicationScoped
class RecordHold {
    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    CloseCase closeCase;

    @Inject
    BookingSettings settings;

    @Inject
    Clock clock;

    /**
     * Held. An instant purchase goes on to its payment if somebody waits for it and time remains, else it is undone.
     *
     * @return why the booking was refused, where somebody else has given it up meanwhile
     */
    @Transactional
    Optional<RefusedHold> placed(UUID bookingId, UUID owner, Hold hold, boolean attended) {
        var booking = bookings.locked(bookingId);
        if (booking.state() != BookingState.HOLDING) return booking.seats().refusal();
        leases.keep(bookingId, owner);
        bookings.record(booking, booking.placed(hold));
        if (!booking.isInstant()) {
            leases.rest(bookingId, owner);
            closeCase.of(bookingId);
        } else if (attended && hasTimeLeft(booking)) booking.purchase().payInstantly();
        else {
            booking.undoing().undo(Closing.cancelled(Closing.Why.ABANDONED));
            if (!attended) leases.handOver(bookingId, owner); // To the sweep, which settles what nobody waits for.
        }
        return Optional.empty();
    }

    @Transactional
    void refused(UUID bookingId, UUID owner, RefusedHold why) {
        var booking = bookings.locked(bookingId);
        if (booking.state() != BookingState.HOLDING) return;
        leases.keep(bookingId, owner);
        booking.refused(why);
        leases.rest(bookingId, owner);
        closeCase.of(bookingId);
    }

    /** As if it had never been asked for: flight certainly did nothing, and the same request may come again much later. */
    @Transactional
    void forget(UUID bookingId, UUID owner) {
        var booking = bookings.locked(bookingId);
        if (booking.state() != BookingState.HOLDING) return;
        leases.keep(bookingId, owner);
        bookings.forget(booking);
    }

    private boolean hasTimeLeft(Booking booking) {
        var terms = booking.seats().promised();
        var now = clock.instant();
        return terms.isPriceGuaranteedAt(now) && !terms.hasPassedAt(now.plus(settings.authorizeMargin()));
    }
}
