package io.fareline.flight.hold;

import io.fareline.flight.inventory.Inventory;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the seats of a hold back, held or sold, once. A hold that has ended already is left as it is; one that was never
 * placed never will be, so that a request which was given up takes no seats when it comes late.
 */
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

    /** @return none where there is none of that owner, which is final */
    @Transactional
    public Optional<Hold> release(UUID id, HoldOwner owner) {
        Instant now = clock.instant();
        boolean released = giveBack(id, owner, now);
        // Barring waits for one that is being placed just now, which is then there to be released.
        if (!released && !holds.bar(id, owner, now)) released = giveBack(id, owner, now);
        var hold = holds.own(id, owner);
        if (released) outbox.add(HoldEvents.released(hold.orElseThrow(), now));
        return hold;
    }

    private boolean giveBack(UUID id, HoldOwner owner, Instant now) {
        if (!holds.lock(id, owner)) return false;
        inventory.giveBack(holds.seats(List.of(id)));
        return holds.release(id, owner, now);
    }
}
