package io.fareline.admin.audit;

import java.time.Instant;
import java.util.UUID;

/** An audit entry as staff read it. */
public record AuditEntryView(
        UUID id,
        String actor,
        String action,
        String subject,
        Instant startedAt,
        String outcome,
        String detail,
        Instant endedAt) {}
