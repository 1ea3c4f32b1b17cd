package io.fareline.payment.intent;

/** What can be asked of a provider for an intent. */
public enum OperationKind {
    AUTHORIZATION,
    /** To go on with an authorization whose cardholder had to authenticate. */
    AUTHENTICATION,
    CAPTURE,
    VOID,
    REFUND;

    /** What a caller is told when the intent's state does not allow it. */
    Refusal.Reason notPossible() {
        return switch (this) {
            case AUTHORIZATION -> Refusal.Reason.NOT_AUTHORIZABLE;
            case AUTHENTICATION -> Refusal.Reason.NOT_AWAITING_AUTHENTICATION;
            case CAPTURE -> Refusal.Reason.NOT_CAPTURABLE;
            case VOID -> Refusal.Reason.NOT_VOIDABLE;
            case REFUND -> Refusal.Reason.NOT_REFUNDABLE;
        };
    }
}
