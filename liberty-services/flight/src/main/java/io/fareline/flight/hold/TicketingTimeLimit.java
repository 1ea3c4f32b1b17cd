package io.fareline.flight.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moment from which an unconfirmed hold is void, in whole milliseconds. The limit itself is already too late. */
public record TicketingTimeLimit(Instant instant) {
    public TicketingTimeLimit {
        instant = instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** From now, but no later than that moment. */
    public static TicketingTimeLimit after(Duration limit, Instant now, Instant noLaterThan) {
        Instant latest = now.plus(limit);
        return new TicketingTimeLimit(latest.isAfter(noLaterThan) ? noLaterThan : latest);
    }

    public TicketingTimeLimit noLaterThan(Instant other) {
        return other.isBefore(instant) ? new TicketingTimeLimit(other) : this;
    }

    public boolean hasPassedAt(Instant now) {
        return !now.isBefore(instant);
    }
}
