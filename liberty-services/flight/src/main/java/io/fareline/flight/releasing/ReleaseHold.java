package io.fareline.flight.releasing;

import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.holdqueue.HoldRelease;
import io.fareline.flight.holdqueue.HoldWriter;
import io.fareline.flight.holdqueue.SalesBusy;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the seats of a hold back, held or sold, once. A hold that has ended already is left as it is; one that was
 * never placed never will be, so that a request which was given up takes no seats when it comes late.
 */
@ApplicationScoped
public class ReleaseHold {
    @Inject
    Holds holds;

    @Inject
    HoldWriter writer;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Not to be called in a transaction, which would not have it.
     *
     * @return none where there is none of that owner, which is final
     */
    public Optional<Hold> release(UUID id, HoldOwner owner) {
        Instant now = clock.instant();
        var release = new HoldRelease(id, owner, now, outbox.prepare(HoldEvents.released(id, now)));
        return switch (writer.decide(release)) {
            // What has ended stays as it is, so that it is read after the transaction, in nobody's way.
            case RELEASED, LEFT -> holds.own(id, owner);
            case BARRED -> Optional.empty();
            case BUSY, UNKNOWN ->
                throw new SalesBusy("The hold or a flight of it is being changed; ask again in a moment.");
        };
    }
}
