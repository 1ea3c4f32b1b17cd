package io.fareline.booking.settlement;

import io.fareline.booking.reservation.Leases;
import io.fareline.booking.reservation.Leases.LeaseLost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Drives a booking from step to step until it is at rest or nobody knows an outcome. */
@ApplicationScoped
public class Driver {
    /** More than the longest way through the states; what is left then is taken up by the sweep. */
    private static final int MOST_STEPS = 12;

    @Inject
    Progress progress;

    @Inject
    Steps steps;

    @Inject
    Leases leases;

    /** @return whether the booking is at rest; false also where somebody else drives it */
    public boolean drive(UUID bookingId, UUID owner) {
        if (!leases.take(bookingId, owner)) return false;
        try {
            for (int step = 0; step < MOST_STEPS; step++) {
                var situation = progress.read(bookingId, owner);
                if (!situation.state().isSettling()) {
                    leases.rest(bookingId, owner);
                    return true;
                }
                if (!progress.write(situation, owner, steps.perform(situation))) break;
            }
            leases.askAgain(bookingId, owner);
            return false;
        } catch (LeaseLost overtaken) {
            return false;
        }
    }
}
