package io.fareline.admin.audit;

import java.util.List;
import java.util.UUID;

/**
 * Entries, newest first.
 *
 * @param after what to ask with for the next page, null on the last one
 */
public record AuditPage(List<AuditEntryView> entries, UUID after) {}
