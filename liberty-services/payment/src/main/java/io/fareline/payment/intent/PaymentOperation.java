package io.fareline.payment.intent;

import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing asked of the provider for an intent, recorded before it is asked. Its id is the idempotency key towards the
 * provider, so that whoever finds it unsettled may ask again.
 */
@Entity
@Table(name = "payment_operation")
public class PaymentOperation {
    @Id
    private UUID id;

    @Column(name = "intent_id")
    private UUID intentId;

    @Enumerated(EnumType.STRING)
    private OperationKind kind;

    private long amount;
    private String currency;

    @Column(name = "payment_method")
    private String paymentMethod;

    @Column(name = "target_reference")
    private String targetReference;

    @Enumerated(EnumType.STRING)
    private OperationOutcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_code")
    private RefusalCode refusalCode;

    @Column(name = "provider_reference")
    private String providerReference;

    @Embedded
    private Pursuit pursuit;

    @Column(name = "wanted_until")
    private Instant wantedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected PaymentOperation() {}

    /** @param target the provider's id of what the operation is about, null for an authorization */
    PaymentOperation(UUID intentId, OperationCommand command, Money amount, String target, Attempt attempt) {
        this.id = command.id();
        this.intentId = intentId;
        this.kind = command.kind();
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.paymentMethod = command.paymentMethod();
        this.targetReference = target;
        this.outcome = OperationOutcome.PENDING;
        this.createdAt = attempt.at();
        this.pursuit = Pursuit.begun(attempt);
        this.wantedUntil = switch (kind) {
            case AUTHORIZATION, AUTHENTICATION -> attempt.wantedUntil();
            // What these three are for has been decided already, so that they are never given up.
            case CAPTURE, VOID, REFUND -> null;
        };
    }

    void succeed(String reference, Instant now) {
        settle(OperationOutcome.SUCCEEDED, reference, now);
    }

    void refuse(RefusalCode code, String reference, Instant now) {
        refusalCode = code;
        settle(OperationOutcome.REFUSED, reference, now);
    }

    /**
     * Nobody knows: to be asked again at that moment, by whoever comes first.
     *
     * @param answer what came instead of an outcome
     */
    public void leaveUnknown(Instant nextAttempt, String answer, Instant now) {
        if (outcome.isSettled()) return;
        outcome = OperationOutcome.UNKNOWN;
        pursuit.failed(nextAttempt, answer, now);
    }

    /** Brings the next attempt forward. Whoever is asking already does so to the end. */
    public void askAt(Instant moment) {
        if (!outcome.isSettled()) pursuit.hurry(moment);
    }

    /** Whether a process has it for itself, and the provider's answer may be on its way. */
    public boolean isWorkedOnAt(Instant now) {
        return !outcome.isSettled() && pursuit.isUnderWayAt(now);
    }

    private void settle(OperationOutcome settled, String reference, Instant now) {
        if (outcome.isSettled()) throw new IllegalStateException("Operation " + id + " is settled already.");
        outcome = settled;
        providerReference = reference;
        settledAt = now;
        pursuit.end(now);
    }

    /** Whether a repeated command asks for what this operation is. */
    public boolean isOf(PaymentIntent intent, OperationCommand command) {
        return intentId.equals(intent.id())
                && kind == command.kind()
                && amount().equals(Objects.requireNonNullElse(command.amount(), intent.amount()))
                && Objects.equals(paymentMethod, command.paymentMethod());
    }

    /** Whether it may still be sent when the provider has not seen it. The limit itself is already too late. */
    public boolean isWantedAt(Instant now) {
        return wantedUntil == null || now.isBefore(wantedUntil);
    }

    public Optional<Instant> wantedUntil() {
        return Optional.ofNullable(wantedUntil);
    }

    /** False when there is nothing at the provider that it could be about. */
    public boolean needsProvider() {
        return kind == OperationKind.AUTHORIZATION || targetReference != null;
    }

    public boolean isSettled() {
        return outcome.isSettled();
    }

    public UUID id() {
        return id;
    }

    public UUID intentId() {
        return intentId;
    }

    public OperationKind kind() {
        return kind;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public String paymentMethod() {
        return paymentMethod;
    }

    public String targetReference() {
        return targetReference;
    }

    public OperationOutcome outcome() {
        return outcome;
    }

    public Optional<RefusalCode> refusalCode() {
        return Optional.ofNullable(refusalCode);
    }

    public int attempts() {
        return pursuit.attempts();
    }

    public Instant nextAttemptAt() {
        return pursuit.nextAttemptAt();
    }

    public Optional<String> lastAnswer() {
        return Optional.ofNullable(pursuit.lastAnswer());
    }

    public Optional<String> providerReference() {
        return Optional.ofNullable(providerReference);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
