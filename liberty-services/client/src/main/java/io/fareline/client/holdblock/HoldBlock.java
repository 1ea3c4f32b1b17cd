package io.fareline.client.holdblock;

import java.time.Instant;

/**
 * A client that may place no holds.
 *
 * @param reason for staff; the client is not told
 * @param blockedBy who of the staff wanted it
 * @param until null for good
 */
public record HoldBlock(String client, String reason, String blockedBy, Instant blockedAt, Instant until) {}
