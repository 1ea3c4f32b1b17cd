package io.fareline.payment.intent;

import static io.fareline.payment.intent.IntentState.*;
import static io.fareline.payment.intent.Refusal.Reason.OPERATION_IN_PROGRESS;

import io.fareline.payment.provider.ProviderAnswer;
import io.fareline.payment.provider.RefusalCode;
import io.fareline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The payment of one booking in one amount. It takes on one operation at a time and learns how that ended; between the
 * two nothing else is possible, since nobody knows yet what there is to capture, void or refund.
 */
@Entity
@Table(name = "payment_intent")
public class PaymentIntent {
    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "client_id")
    private String clientId;

    @Embedded
    private PaymentSums sums;

    @Enumerated(EnumType.STRING)
    private IntentState state;

    /** Hibernate leaves it null when all of its columns are. */
    @Embedded
    private ProviderReferences references;

    @Column(name = "unsettled_operation")
    private UUID unsettledOperation;

    @Column(name = "last_operation")
    private UUID lastOperation;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected PaymentIntent() {}

    public static PaymentIntent open(UUID id, UUID bookingId, String clientId, Money amount, Instant now) {
        var intent = new PaymentIntent();
        intent.id = id;
        intent.bookingId = bookingId;
        intent.clientId = clientId;
        intent.sums = PaymentSums.of(amount);
        intent.state = REQUIRES_PAYMENT_METHOD;
        intent.createdAt = now;
        return intent;
    }

    /** Takes on what was commanded, if the state and the sums allow it. */
    public PaymentOperation begin(OperationCommand command, Attempt attempt) {
        if (unsettledOperation != null)
            throw new Refusal(OPERATION_IN_PROGRESS, "Another operation of this payment intent is not settled yet.");
        if (!state.allows(command.kind()))
            throw new Refusal(command.kind().notPossible(), "The payment intent is " + state + ".");
        Money sum = sums.sumOf(command);
        var operation = new PaymentOperation(id, command, sum, references().target(command.kind()), attempt);
        state = state.during(command.kind());
        sums = sums.begun(command.kind(), sum);
        unsettledOperation = operation.id();
        lastOperation = operation.id();
        return operation;
    }

    /** Learns how its operation ended. Empty when nobody knows, which changes nothing. */
    public Optional<PaymentFact> settle(PaymentOperation operation, ProviderAnswer answer, Instant now) {
        if (answer instanceof ProviderAnswer.Unknown) return Optional.empty();
        if (!operation.id().equals(unsettledOperation))
            throw new IllegalStateException("Operation " + operation.id() + " is not the one that is unsettled.");
        unsettledOperation = null;
        sums = sums.nothingPending();
        return switch (answer) {
            case ProviderAnswer.Succeeded(String reference) -> Optional.of(succeeded(operation, reference, now));
            case ProviderAnswer.Refused(RefusalCode code) -> Optional.of(refused(operation, code, now));
            case ProviderAnswer.ActionRequired(String reference, String action) ->
                Optional.of(actionRequired(operation, reference, action, now));
            case ProviderAnswer.Abandoned _ -> Optional.of(abandoned(operation, now));
            case ProviderAnswer.Unknown _ -> Optional.empty();
        };
    }

    private PaymentFact succeeded(PaymentOperation operation, String reference, Instant now) {
        operation.succeed(reference, now);
        sums = sums.succeeded(operation.kind(), operation.amount());
        references = references().succeeded(operation.kind(), reference);
        return switch (operation.kind()) {
            case AUTHORIZATION, AUTHENTICATION -> to(REQUIRES_CAPTURE, PaymentFact.Kind.AUTHORIZED, operation);
            case CAPTURE -> to(SUCCEEDED, PaymentFact.Kind.CAPTURED, operation);
            case VOID -> to(CANCELED, PaymentFact.Kind.VOIDED, operation);
            case REFUND -> to(SUCCEEDED, PaymentFact.Kind.REFUNDED, operation);
        };
    }

    private PaymentFact refused(PaymentOperation operation, RefusalCode code, Instant now) {
        operation.refuse(code, null, now);
        boolean nothingOnHold = code == RefusalCode.AUTHORIZATION_EXPIRED || code == RefusalCode.ALREADY_VOIDED;
        var next = state.afterRefusal(operation.kind(), nothingOnHold);
        if (next == REQUIRES_PAYMENT_METHOD || next == CANCELED) nothingOnHold();
        return to(next, PaymentFact.Kind.REFUSED, operation);
    }

    private PaymentFact actionRequired(PaymentOperation operation, String reference, String action, Instant now) {
        operation.refuse(RefusalCode.AUTHENTICATION_REQUIRED, reference, now);
        references = ProviderReferences.waiting(reference, action);
        return to(REQUIRES_ACTION, PaymentFact.Kind.ACTION_REQUIRED, operation);
    }

    private PaymentFact abandoned(PaymentOperation operation, Instant now) {
        operation.refuse(RefusalCode.NOT_ATTEMPTED, null, now);
        return to(IntentState.afterAbandoned(operation.kind()), PaymentFact.Kind.REFUSED, operation);
    }

    private PaymentFact to(IntentState next, PaymentFact.Kind kind, PaymentOperation operation) {
        state = next;
        return PaymentFact.of(kind, this, operation);
    }

    private void nothingOnHold() {
        sums = sums.nothingOnHold();
        references = ProviderReferences.NONE;
    }

    private ProviderReferences references() {
        return Objects.requireNonNullElse(references, ProviderReferences.NONE);
    }

    public boolean belongsTo(String client) {
        return clientId.equals(client);
    }

    /** Whether it was opened with these very terms. */
    boolean isOf(UUID booking, String client, Money sum) {
        return bookingId.equals(booking) && clientId.equals(client) && amount().equals(sum);
    }

    public UUID id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public IntentState state() {
        return state;
    }

    public Money amount() {
        return new Money(sums.amount(), sums.currency());
    }

    public Money captured() {
        return new Money(sums.captured(), sums.currency());
    }

    public Money refunded() {
        return new Money(sums.refunded(), sums.currency());
    }

    public Optional<String> nextAction() {
        return Optional.ofNullable(references().nextAction());
    }

    public Optional<UUID> lastOperation() {
        return Optional.ofNullable(lastOperation);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Grows with each change, once that is written. */
    public long version() {
        return version;
    }
}
