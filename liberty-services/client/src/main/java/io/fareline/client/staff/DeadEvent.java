package io.fareline.client.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * What a consumer of events gave up, and how it ended.
 *
 * @param id number of the entry within its service
 * @param kind {@code EVENT}: its effect went on failing; {@code MALFORMED}: it was none; {@code LOST}: the producer gave it
 *     a number and has it no more
 * @param group the consumer
 * @param entry where it was found: the entry of the stream, or the number at the producer
 * @param eventId null where it has none
 * @param settlement {@code REQUEUED} or {@code DISCARDED}, null while nobody has decided
 * @param settledBy the API client that decided
 * @param body as it was received; null in a list
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
        String body) {}
