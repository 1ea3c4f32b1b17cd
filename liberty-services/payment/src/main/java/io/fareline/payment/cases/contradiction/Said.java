package io.fareline.payment.cases.contradiction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A contradiction as it is kept: when it was first said, when last, and how often. */
@Entity
@Table(name = "provider_contradiction")
public class Said {
    @EmbeddedId
    private Key key;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "last_at")
    private Instant lastAt;

    private int times;

    protected Said() {}

    /** What was said of which operation. */
    @Embeddable
    public record Key(@Column(name = "operation_id") UUID operationId, String said, String reference) {}

    ContradictionView view() {
        return new ContradictionView(key.said(), key.reference(), firstAt, lastAt, times);
    }
}
