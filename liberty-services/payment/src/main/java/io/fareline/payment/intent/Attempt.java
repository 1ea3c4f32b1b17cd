package io.fareline.payment.intent;

import java.time.Instant;

/**
 * The clock of one attempt.
 *
 * @param leaseUntil until when nobody else takes the operation over
 * @param wantedUntil until when an authorization is worth sending
 */
public record Attempt(Instant at, Instant leaseUntil, Instant wantedUntil) {}
