package io.fareline.booking.reservation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What is known of a booking's money, in minor units of its currency, and the payment operation it is waiting for.
 * Payment keeps the books; this is what the saga decides by.
 */
@Embeddable
class Funds {
    private UUID operationId;
    private boolean authorized;
    private long capturedAmount;
    private long refundedAmount;
    private long penaltyAmount;

    UUID operationId() {
        return operationId;
    }

    boolean isAuthorized() {
        return authorized;
    }

    long captured() {
        return capturedAmount;
    }

    long refunded() {
        return refundedAmount;
    }

    long penalty() {
        return penaltyAmount;
    }

    void awaits(UUID operation) {
        operationId = operation;
    }

    void authorize() {
        authorized = true;
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
}
