package io.fareline.flight.clocks;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldEvents;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.Holds;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives a hold whose price is no longer guaranteed the price of today, be it higher or lower, and guarantees that. While
 * a price is guaranteed it stays, so that a request that comes twice, or twice at once, reprices once.
 */
@ApplicationScoped
public class RepriceHold {
    @Inject
    Holds holds;

    @Inject
    ClockRows rows;

    @Inject
    CurrentPrice currentPrice;

    @Inject
    HoldClocks clocks;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The hold with a price that is guaranteed. */
    @Transactional
    public Hold reprice(UUID id, HoldOwner owner) {
        Instant now = clock.instant();
        Hold hold = holds.get(id, owner);
        Ended.refuse(hold, now);
        if (hold.isPriceGuaranteedAt(now)) return hold;
        boolean repriced = rows.reprice(id, today(hold, now), now);
        hold = holds.get(id, owner);
        if (repriced) outbox.add(HoldEvents.repriced(hold, now));
        Ended.refuse(hold, now);
        return hold;
    }

    private ClockRows.Repricing today(Hold hold, Instant now) {
        var fares = currentPrice.of(hold);
        return new ClockRows.Repricing(
                CurrentPrice.total(fares, hold),
                fares.stream().map(Fare::fareBasis).toList(),
                clocks.priceGuaranteedUntil(hold.limit(), now));
    }
}
