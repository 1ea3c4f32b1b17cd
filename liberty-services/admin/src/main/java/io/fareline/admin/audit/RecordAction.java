package io.fareline.admin.audit;

import io.fareline.platform.security.Caller;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Writes the two halves of an audit entry, each in a transaction of its own. */
@ApplicationScoped
class RecordAction {
    @Inject
    AuditEntries entries;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Transactional
    UUID start(AuditedAction action, String subject) {
        UUID id = ids.next();
        entries.add(new AuditEntry(id, caller.clientId(), action, subject, clock.instant()));
        return id;
    }

    @Transactional
    void end(UUID id, AuditOutcome outcome, String detail) {
        entries.get(id).end(outcome, detail, clock.instant());
    }
}
