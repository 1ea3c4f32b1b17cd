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
        var expired = holds.expire(now, atMost);
        for (var hold : expired) outbox.add(HoldEvents.expired(hold.id(), hold.version(), now));
        if (!expired.isEmpty())
            inventory.giveBack(
                    holds.seats(expired.stream().map(Holds.Expired::id).toList()));
        return expired.size() < atMost;
    }
}
