package io.fareline.flight.expiry;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.inventory.Inventory;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Gives back the seats of holds that ran out, a bounded number in one transaction. Any server may do it. */
@ApplicationScoped
public class ExpireHolds {
    @Inject
    Holds holds;

    @Inject
    Inventory inventory;

    @Inject
    Outbox outbox;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** @return false when there may be more of them */
    @Transactional
    public boolean expireSome() {
        Instant now = clock.instant();
        int atMost = settings.holds().expiryBatch();
        var runOut = holds.runOut(now, atMost);
        if (runOut.isEmpty()) return true;
        inventory.giveBack(holds.seats(runOut));
        for (var hold : holds.expire(runOut, now)) outbox.add(HoldEvents.expired(hold.id(), hold.version(), now));
        return runOut.size() < atMost;
    }
}
