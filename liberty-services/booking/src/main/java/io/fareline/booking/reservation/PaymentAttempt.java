package io.fareline.booking.reservation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to pay a booking. Its id is the idempotency effect id of the request and the id of the authorization, so that
 * neither a retry nor a second process can authorize twice. The provider's token is forgotten with the outcome.
 */
@Entity
public class PaymentAttempt {
    /** What became of it. */
    public enum Outcome {
        PENDING,
        AUTHORIZED,
        REFUSED
    }

    @Id
    private UUID id;

    private int position;
    private UUID paymentIntentId;
    private String paymentMethod;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String refusalCode;
    private Instant attemptedAt;

    protected PaymentAttempt() {}

    PaymentAttempt(UUID id, UUID paymentIntentId, String paymentMethod, Instant at) {
        this.id = id;
        this.paymentIntentId = paymentIntentId;
        this.paymentMethod = paymentMethod;
        this.attemptedAt = at;
        this.outcome = Outcome.PENDING;
    }

    PaymentAttempt numbered(int place) {
        position = place;
        return this;
    }

    void authorized() {
        outcome = Outcome.AUTHORIZED;
        paymentMethod = null;
    }

    void refused(String code) {
        outcome = Outcome.REFUSED;
        refusalCode = code;
        paymentMethod = null;
    }

    public UUID id() {
        return id;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The provider's reason, present when the outcome is a refusal. */
    public Optional<String> refusalCode() {
        return Optional.ofNullable(refusalCode);
    }

    /** The provider's token, present while the outcome is pending. */
    public Optional<String> paymentMethod() {
        return Optional.ofNullable(paymentMethod);
    }
}
