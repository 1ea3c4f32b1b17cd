package io.fareline.flight.hold;

import static io.fareline.flight.hold.Refusal.Reason.HOLD_EXPIRED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_RELEASED;

import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Sells the seats of a hold, while it is held and its limit has not come. */
@ApplicationScoped
class ConfirmHold {
    @Inject
    Holds holds;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    public Hold confirm(UUID id, HoldOwner owner) {
        Instant now = clock.instant();
        boolean confirmed = holds.confirm(id, owner, now);
        Hold hold = holds.get(id, owner);
        if (confirmed) outbox.add(HoldEvents.confirmed(hold, now));
        return switch (hold.state()) {
            case CONFIRMED -> hold;
            case HELD, EXPIRED ->
                throw new Refusal(
                        HOLD_EXPIRED,
                        "The ticketing time limit was " + hold.limit().instant() + ".");
            case RELEASED -> throw new Refusal(HOLD_RELEASED, "The hold was released.");
        };
    }
}
