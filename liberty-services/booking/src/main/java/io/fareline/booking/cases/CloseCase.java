package io.fareline.booking.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends the case of a booking that is at rest. */
@ApplicationScoped
public class CloseCase {
    @Inject
    Cases cases;

    @Inject
    Clock clock;

    /** In the transaction that brings the booking to rest. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID bookingId) {
        cases.close(bookingId, clock.instant());
    }

    /** Cases that were left open by whoever brought their booking to rest. */
    @Transactional
    public void leftOpen() {
        cases.closeSettled(clock.instant());
    }
}
