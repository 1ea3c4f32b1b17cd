package io.fareline.payment.cases.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What one person found and another has to confirm. It is open until it is confirmed, or replaced by a later one. */
@Entity
@Table(name = "outcome_finding")
public class Finding {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private FoundOutcome outcome;

    private String reference;
    private String note;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(name = "compare_at")
    private Instant compareAt;

    protected Finding() {}

    Finding(UUID caseId, FindingRequest request, String actor, Instant now) {
        this.id = request.id();
        this.caseId = caseId;
        this.outcome = request.outcome();
        this.reference = request.reference();
        this.note = request.note();
        this.proposedBy = actor;
        this.proposedAt = now;
    }

    /** @throws IllegalStateException where it is the same person, or it is open no more */
    void confirm(String actor, Instant now) {
        if (!isOpen() || isProposedBy(actor))
            throw new IllegalStateException("Finding " + id + " cannot be confirmed.");
        confirmedBy = actor;
        confirmedAt = now;
    }

    /** It was recorded without the provider, which is to be asked about it from that moment on. */
    void compareFrom(Instant moment) {
        compareAt = moment;
    }

    void replace(Instant now) {
        if (isOpen()) replacedAt = now;
    }

    boolean isOpen() {
        return confirmedAt == null && replacedAt == null;
    }

    boolean isProposedBy(String actor) {
        return proposedBy.equals(actor);
    }

    boolean isConfirmedBy(String actor) {
        return actor.equals(confirmedBy);
    }

    /** Whether a repeated proposal is this one. */
    boolean isOf(UUID ofCase, FindingRequest request, String actor) {
        return caseId.equals(ofCase)
                && proposedBy.equals(actor)
                && outcome == request.outcome()
                && note.equals(request.note())
                && Objects.equals(reference, request.reference());
    }

    UUID caseId() {
        return caseId;
    }

    FoundOutcome outcome() {
        return outcome;
    }

    String reference() {
        return reference;
    }

    FindingView view() {
        return new FindingView(
                id, outcome.name(), reference, note, proposedBy, proposedAt, confirmedBy, confirmedAt, replacedAt);
    }
}
