package io.fareline.sandbox.card;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** What stands for a card once it has been seen. It may be used several times until it expires. */
public record Token(
        String id,
        String brand,
        String last4,
        Behaviour behaviour,
        YearMonth expiry,
        Instant createdAt,
        Instant expiresAt) {

    /** The instant of expiry is already too late. */
    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether the card behind it is out of date; its month of expiry, in UTC, still counts. */
    public boolean cardHasExpiredAt(Instant now) {
        return expiry.isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)));
    }
}
