package io.fareline.client.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * One action of staff.
 *
 * @param outcome STARTED, DONE, REFUSED or UNKNOWN
 * @param endedAt null while it runs, or where it was cut off
 */
public record AuditEntry(
        UUID id,
        String actor,
        String action,
        String subject,
        Instant startedAt,
        String outcome,
        String detail,
        Instant endedAt) {}
