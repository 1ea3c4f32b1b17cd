package io.fareline.flight.clocks;

import static io.fareline.flight.hold.Refusal.Reason.EXTENSIONS_USED_UP;
import static io.fareline.flight.hold.Refusal.Reason.NOTHING_TO_EXTEND;

import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.Refusal;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps the seats of a hold for as long as a new one would be kept as of now. The price is not guaranteed for longer by
 * that, and nothing is ever shortened.
 */
@ApplicationScoped
public class ExtendHold {
    @Inject
    Holds holds;

    @Inject
    ClockRows rows;

    @Inject
    HoldClocks clocks;

    @Inject
    ClockSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @param extension id of the request, which prolongs once however often it comes */
    @Transactional
    public Hold extend(UUID id, HoldOwner owner, UUID extension) {
        Instant now = clock.instant();
        var latest = clocks.latest(holds.get(id, owner).firstDeparture(), now).instant();
        var wanted = new ClockRows.Extension(extension, latest, settings.leastExtension(), settings.mostExtensions());
        boolean extended = rows.extend(id, wanted, now);
        Hold hold = holds.get(id, owner);
        if (extended) outbox.add(HoldEvents.extended(hold, now));
        if (hold.extensions().contains(extension)) return hold;
        Ended.refuse(hold, now);
        if (hold.extensions().size() >= settings.mostExtensions())
            throw new Refusal(
                    EXTENSIONS_USED_UP, "A hold is extended " + settings.mostExtensions() + " times at most.");
        throw new Refusal(
                NOTHING_TO_EXTEND,
                "No hold is kept for longer at this moment than until "
                        + hold.limit().instant() + ".");
    }
}
