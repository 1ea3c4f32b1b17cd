package io.fareline.admin.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads the trail, newest first. */
@ApplicationScoped
class ReadAudit {
    @Inject
    AuditEntries entries;

    @Transactional
    AuditPage page(UUID after, int limit) {
        List<AuditEntryView> found =
                entries.page(after, limit + 1).stream().map(AuditEntry::view).toList();
        boolean more = found.size() > limit;
        List<AuditEntryView> shown = more ? found.subList(0, limit) : found;
        return new AuditPage(shown, more ? shown.getLast().id() : null);
    }
}
