package io.fareline.flight.hold;

import io.fareline.flight.inventory.Inventory;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives the seats of a hold back, held or sold, once. A hold that has ended already is left as it is. */
@ApplicationScoped
class ReleaseHold {
    @Inject
    Holds holds;

    @Inject
    Inventory inventory;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public Hold release(UUID id, HoldOwner owner) {
        Instant now = clock.instant();
        boolean released = holds.release(id, owner, now);
        Hold hold = holds.get(id, owner);
        if (released) {
            outbox.add(HoldEvents.released(hold, now));
            inventory.giveBack(holds.seats(List.of(id)));
        }
        return hold;
    }
}
