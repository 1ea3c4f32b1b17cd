package io.fareline.booking.settlement;

import io.fareline.booking.cases.Setback;
import io.fareline.booking.lease.Leases;
import io.fareline.booking.lease.Leases.LeaseLost;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.reservation.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drives a booking from step to step until it is at rest or nobody knows an outcome. */
@ApplicationScoped
public class Driver {
    private static final Logger LOG = Logger.getLogger(Driver.class.getName());

    /** More than the longest way through the states; what is left then is taken up by the sweep. */
    private static final int MOST_STEPS = 12;

    private static final Set<BookingState> ANY = EnumSet.allOf(BookingState.class);

    @Inject
    Progress progress;

    @Inject
    Steps steps;

    @Inject
    Leases leases;

    @Inject
    SettlementMetrics metrics;

    /** @return whether the booking is at rest; false also where somebody else drives it */
    public boolean drive(UUID bookingId, UUID owner) {
        return progress.takeUp(bookingId, owner)
                .map(at -> guarded(bookingId, owner, () -> stepByStep(ANY, at, owner)))
                .orElse(false);
    }

    /**
     * Drives a booking that the owner has taken as long as it is in one of these states; then it is handed over.
     *
     * @return whether the booking is at rest
     */
    boolean driveWithin(Set<BookingState> states, UUID bookingId, UUID owner) {
        return guarded(bookingId, owner, () -> stepByStep(states, progress.goOn(bookingId, owner), owner));
    }

    private boolean guarded(UUID bookingId, UUID owner, BooleanSupplier steps) {
        try {
            return steps.getAsBoolean();
        } catch (LeaseLost overtaken) {
            return false;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A step of booking " + bookingId + " failed; it is tried again.", fault);
            giveUpFor(bookingId, owner, fault.getClass().getSimpleName());
            return false;
        }
    }

    private boolean stepByStep(Set<BookingState> states, Situation first, UUID owner) {
        var at = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!at.state().isSettling()) {
                progress.rest(at.bookingId(), owner);
                return true;
            }
            if (!states.contains(at.state())) break;
            var outcome = steps.perform(at);
            metrics.step(at.state(), outcome);
            switch (progress.write(at, owner, outcome)) {
                case Next.GoOn(var next) -> at = next;
                case Next.Later _ -> {
                    return false;
                }
                case Next.Rest _ -> {
                    return true;
                }
            }
        }
        leases.handOver(at.bookingId(), owner);
        return false;
    }

    /** Where even that fails, as when the database is away, the lease runs out by itself. */
    private void giveUpFor(UUID bookingId, UUID owner, String fault) {
        try {
            progress.failed(bookingId, owner, new Setback(null, null, Setback.Kind.FAULT, fault));
        } catch (LeaseLost overtaken) {
            LOG.log(Level.FINE, "Booking {0} was taken over.", bookingId);
        } catch (RuntimeException again) {
            LOG.log(Level.WARNING, "Booking {0} waits for its lease to run out: {1}", new Object[] {
                bookingId, again.toString()
            });
        }
    }
}
