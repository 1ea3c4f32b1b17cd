package io.fareline.payment.intent;

/** Where a payment intent stands, in the words of Stripe's PaymentIntent, which clients know. */
public enum IntentState {
    /** Nothing was tried yet, or the last card was refused. */
    REQUIRES_PAYMENT_METHOD,
    /** A card is known that nobody has refused, but the provider was never reached with it. */
    REQUIRES_CONFIRMATION,
    /** The cardholder has to authenticate. */
    REQUIRES_ACTION,
    /** The provider is asked to authorize or to capture, and the answer is not recorded yet. */
    PROCESSING,
    /** The amount is on hold on the card. */
    REQUIRES_CAPTURE,
    /** Captured. Refunds happen in this state and do not leave it. */
    SUCCEEDED,
    /** Nothing is on hold and nothing will be taken. */
    CANCELED;

    /** Whether an operation of that kind may begin in this state. */
    public boolean allows(OperationKind kind) {
        return switch (this) {
            case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION ->
                switch (kind) {
                    case AUTHORIZATION, VOID -> true;
                    case AUTHENTICATION, CAPTURE, REFUND -> false;
                };
            case REQUIRES_ACTION ->
                switch (kind) {
                    case AUTHENTICATION, VOID -> true;
                    case AUTHORIZATION, CAPTURE, REFUND -> false;
                };
            case REQUIRES_CAPTURE ->
                switch (kind) {
                    case CAPTURE, VOID -> true;
                    case AUTHORIZATION, AUTHENTICATION, REFUND -> false;
                };
            case SUCCEEDED ->
                switch (kind) {
                    case REFUND -> true;
                    case AUTHORIZATION, AUTHENTICATION, CAPTURE, VOID -> false;
                };
            case PROCESSING, CANCELED -> false;
        };
    }

    /** The state while an operation of that kind is not settled: a void or a refund changes nothing until it is done. */
    IntentState during(OperationKind kind) {
        return switch (kind) {
            case AUTHORIZATION, AUTHENTICATION, CAPTURE -> PROCESSING;
            case VOID, REFUND -> this;
        };
    }

    /** The state after an operation of that kind was refused in this one. */
    IntentState afterRefusal(OperationKind kind, boolean nothingOnHold) {
        return switch (kind) {
            case AUTHORIZATION, AUTHENTICATION -> REQUIRES_PAYMENT_METHOD;
            case CAPTURE -> nothingOnHold ? CANCELED : REQUIRES_CAPTURE;
            case VOID, REFUND -> this;
        };
    }

    /** The state after an operation of that kind certainly did not happen and is not wanted any more. */
    static IntentState afterAbandoned(OperationKind kind) {
        return switch (kind) {
            case AUTHORIZATION -> REQUIRES_CONFIRMATION;
            case AUTHENTICATION -> REQUIRES_ACTION;
            case CAPTURE, VOID, REFUND -> throw new IllegalStateException(kind + " is wanted until it is settled.");
        };
    }
}
