package io.fareline.payment.cases.finding;

import java.time.Instant;
import java.util.UUID;

/**
 * What was found, as staff see it.
 *
 * @param confirmedBy null as long as nobody has
 * @param replacedAt when another one was proposed in its place, null where none was
 */
public record FindingView(
        UUID id,
        String outcome,
        String reference,
        String note,
        String proposedBy,
        Instant proposedAt,
        String confirmedBy,
        Instant confirmedAt,
        Instant replacedAt) {}
