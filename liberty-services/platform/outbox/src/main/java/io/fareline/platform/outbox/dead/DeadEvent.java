package io.fareline.platform.outbox.dead;

import java.time.Instant;
import java.util.UUID;

/**
 * What a consumer gave up, and how it ended.
 *
 * @param id number of the entry within this service
 * @param kind {@code EVENT}: its effect went on failing; {@code MALFORMED}: it was none; {@code LOST}: numbers that the
 *     producer gave and has no more
 * @param entry where it was found: the entry of the stream, or the number at the producer
 * @param settlement {@code REQUEUED} or {@code DISCARDED}, null while nobody has decided
 */
public record DeadEvent(
        long id,
        String kind,
        String group,
        String stream,
        String entry,
        UUID eventId,
        String reason,
        int attempts,
        Instant diedAt,
        String settlement,
        Instant settledAt,
        String settledBy,
        String body) {

    DeadEvent withoutBody() {
        return new DeadEvent(
                id,
                kind,
                group,
                stream,
                entry,
                eventId,
                reason,
                attempts,
                diedAt,
                settlement,
                settledAt,
                settledBy,
                null);
    }
}
