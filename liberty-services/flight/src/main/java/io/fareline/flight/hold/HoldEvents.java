package io.fareline.flight.hold;

import io.fareline.platform.money.Money;
import io.fareline.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/** What flight tells about a hold. */
public final class HoldEvents {
    private static final String PREFIX = "io.fareline.flight.hold-";

    public record HoldPlaced(UUID holdId, Instant placedAt, Instant ticketingTimeLimit) {}

    public record HoldConfirmed(UUID holdId, Instant confirmedAt) {}

    public record HoldReleased(UUID holdId, Instant releasedAt) {}

    public record HoldExpired(UUID holdId, Instant expiredAt) {}

    /** @param ticketingTimeLimit the new one, later than before */
    public record HoldExtended(UUID holdId, Instant extendedAt, Instant ticketingTimeLimit) {}

    /** @param total of the party */
    public record HoldRepriced(UUID holdId, Instant repricedAt, Instant priceGuaranteedUntil, Money total) {}

    private HoldEvents() {}

    public static Event placed(UUID holdId, Instant at, TicketingTimeLimit limit) {
        return event("placed", holdId, 1, new HoldPlaced(holdId, at, limit.instant()));
    }

    static Event confirmed(Hold hold, Instant at) {
        return event("confirmed", hold.id(), hold.version(), new HoldConfirmed(hold.id(), at));
    }

    /** Of a version that is known once it is released. */
    public static Event released(UUID holdId, Instant at) {
        return event("released", holdId, 0, new HoldReleased(holdId, at));
    }

    public static Event extended(Hold hold, Instant at) {
        var content = new HoldExtended(hold.id(), at, hold.limit().instant());
        return event("extended", hold.id(), hold.version(), content);
    }

    public static Event repriced(Hold hold, Instant at) {
        var total = hold.price().total();
        var content = new HoldRepriced(hold.id(), at, hold.priceGuaranteedUntil(), total);
        return event("repriced", hold.id(), hold.version(), content);
    }

    public static Event expired(UUID holdId, long version, Instant at) {
        return event("expired", holdId, version, new HoldExpired(holdId, at));
    }

    private static Event event(String fact, UUID holdId, long version, Object content) {
        return new Event(PREFIX + fact + ".v1", holdId.toString(), version, content);
    }
}
