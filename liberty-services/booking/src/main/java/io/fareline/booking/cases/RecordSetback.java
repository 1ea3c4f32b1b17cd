package io.fareline.booking.cases;

import io.fareline.booking.BookingSettings;
import io.fareline.booking.lease.DueBookings;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.lease.Trouble;
import io.fareline.booking.reservation.Bookings;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Randomness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Writes down that an attempt was in vain, makes a case of it where that is due, and gives the booking back for another
 * attempt after a pause: doubled each time up to the longest, and even once a person has the case. Pauses vary, so that
 * what failed together does not come back together.
 */
@ApplicationScoped
public class RecordSetback {
    @Inject
    Cases cases;

    @Inject
    Bookings bookings;

    @Inject
    Leases leases;

    @Inject
    DueBookings due;

    @Inject
    CaseSettings limits;

    @Inject
    BookingSettings settings;

    @Inject
    Randomness randomness;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @throws Leases.LeaseLost where another owner has taken over, who tells of its own attempts */
    @Transactional
    public void of(UUID bookingId, UUID owner, Setback setback) {
        leases.keep(bookingId, owner);
        var before = leases.trouble(bookingId);
        int refused = setback.isRefused() ? 1 : 0;
        var trouble = new Trouble(before.attempts() + 1, before.refusals() + refused, before.settlingFor());
        boolean isCase = note(bookingId, setback, trouble);
        var pause = isCase ? limits.pace() : settings.pauseAfter(before.attempts());
        leases.giveBack(bookingId, owner, varied(pause), setback.isRefused());
    }

    /** Flight has not told what became of a held booking past its limit; it is asked again later as it is. */
    @Transactional
    public void ofOverdue(UUID bookingId, Setback setback) {
        bookings.lock(bookingId);
        note(bookingId, setback, new Trouble(1, 0, due.overdue(bookingId)));
    }

    private boolean note(UUID bookingId, Setback setback, Trouble trouble) {
        int number = cases.nextNumber(bookingId);
        cases.add(new Attempt(bookingId, number, clock.instant()).of(setback), bookingId, number - limits.history());
        var open = cases.openOf(bookingId);
        var reason = CaseRules.reason(setback, trouble, limits.limits());
        reason.ifPresent(why -> open.ifPresentOrElse(
                known -> known.isNow(why),
                () -> cases.add(new BookingCase(ids.next(), bookingId, why, clock.instant()))));
        return open.isPresent() || reason.isPresent();
    }

    /** From a half of the pause to all of it. */
    private Duration varied(Duration pause) {
        int half = Math.toIntExact(Math.max(1, pause.toMillis() / 2));
        return pause.minusMillis(half).plusMillis(randomness.nextInt(half + 1));
    }
}
