package io.fareline.admin.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One action of staff. The database lets it be closed once and never changed or deleted. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    private static final int LONGEST_DETAIL = 2_000;
    private static final int LONGEST_SUBJECT = 200;

    @Id
    private UUID id;

    private String actor;
    private String action;
    private String subject;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private String detail;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AuditEntry() {}

    AuditEntry(UUID id, String actor, AuditedAction action, String subject, Instant now) {
        this.id = id;
        this.actor = actor;
        this.action = action.name();
        this.subject = shortened(subject, LONGEST_SUBJECT);
        this.startedAt = now;
        this.outcome = AuditOutcome.STARTED;
    }

    void end(AuditOutcome outcome, String detail, Instant now) {
        if (this.outcome != AuditOutcome.STARTED) throw new IllegalStateException("Audit entry " + id + " is closed.");
        this.outcome = outcome;
        this.detail = shortened(detail, LONGEST_DETAIL);
        this.endedAt = now;
    }

    AuditEntryView view() {
        return new AuditEntryView(id, actor, action, subject, startedAt, outcome.name(), detail, endedAt);
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
