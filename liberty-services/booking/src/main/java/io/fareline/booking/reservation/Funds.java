package io.fareline.booking.reservation;

import io.fareline.booking.reservation.PaymentAttempt.Outcome;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a booking's money, in minor units of its currency: how it was tried to be paid, what was taken and
 * given back, and the payment operation that is waited for. Payment keeps the books; this is what the saga decides by.
 */
@Embeddable
public class Funds {
    private UUID paymentIntentId;
    private UUID operationId;
    private boolean authorized;
    private long capturedAmount;
    private long refundedAmount;
    private long penaltyAmount;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "booking_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<PaymentAttempt> attempts = new ArrayList<>();

    protected Funds() {}

    static Funds of(UUID paymentIntentId) {
        var funds = new Funds();
        funds.paymentIntentId = paymentIntentId;
        return funds;
    }

    /** Another attempt to pay, of which nobody is asked yet. */
    void tried(UUID attemptId, String paymentMethod, Instant at) {
        attempts.add(new PaymentAttempt(attemptId, paymentIntentId, paymentMethod, at).numbered(attempts.size() + 1));
    }

    /** There is another price to pay, and an intent is for one. */
    void repriced(UUID nextIntent) {
        paymentIntentId = nextIntent;
    }

    void awaits(UUID operation) {
        operationId = operation;
    }

    void authorize() {
        attempts.getLast().authorized();
        authorized = true;
    }

    /** @param nextIntent the intent of the next attempt */
    void decline(String code, UUID nextIntent) {
        attempts.getLast().refused(code);
        paymentIntentId = nextIntent;
        operationId = null;
    }

    /** Nothing comes of an attempt whose outcome is pending. */
    void giveUpTrying(String code) {
        lastAttempt()
                .filter(attempt -> attempt.outcome() == Outcome.PENDING)
                .ifPresent(attempt -> attempt.refused(code));
    }

    void capture(long amount) {
        authorized = false;
        capturedAmount = amount;
    }

    void voidAuthorization() {
        authorized = false;
    }

    /** What is not refunded is kept as a cancellation fee. */
    void refund(long amount) {
        refundedAmount = Math.addExact(refundedAmount, amount);
        penaltyAmount = capturedAmount - refundedAmount;
    }

    public UUID paymentIntentId() {
        return paymentIntentId;
    }

    UUID operationId() {
        return operationId;
    }

    boolean isAuthorized() {
        return authorized;
    }

    public long refunded() {
        return refundedAmount;
    }

    long penalty() {
        return penaltyAmount;
    }

    public List<PaymentAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The latest attempt to pay, absent where there was none. */
    public Optional<PaymentAttempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    public Optional<PaymentAttempt> attempt(UUID attemptId) {
        return attempts.stream().filter(each -> each.id().equals(attemptId)).findFirst();
    }
}
