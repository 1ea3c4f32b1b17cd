package io.fareline.payment.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An operation that a person has to look at. An operation has one of each kind at most, however often it is seen. */
@Entity
@Table(name = "payment_case")
public class PaymentCase {
    @Id
    private UUID id;

    @Column(name = "operation_id")
    private UUID operationId;

    private boolean contradiction;

    /** As text, since another version may know more reasons. */
    private String reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected PaymentCase() {}

    PaymentCase(UUID id, UUID operationId, CaseReason reason, Instant now) {
        this.id = id;
        this.operationId = operationId;
        this.contradiction = reason == CaseReason.CONTRADICTION;
        this.reason = reason.name();
        this.openedAt = now;
    }

    void isNow(CaseReason other) {
        reason = other.name();
    }

    /** It was settled, and the same trouble is back. */
    void reopen() {
        closedAt = null;
    }

    public void close(Instant now) {
        if (closedAt == null) closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID operationId() {
        return operationId;
    }

    public boolean isContradiction() {
        return contradiction;
    }

    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Empty as long as it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
