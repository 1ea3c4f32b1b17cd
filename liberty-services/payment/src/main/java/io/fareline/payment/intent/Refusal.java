package io.fareline.payment.intent;

/** Payment says no. A refusal by the provider is none of these: that is an answer, recorded with the operation. */
public class Refusal extends RuntimeException {
    /** Why, as callers see it. */
    public enum Reason {
        NO_SUCH_PAYMENT_INTENT,
        PAYMENT_INTENT_ID_REUSED,
        OPERATION_ID_REUSED,
        OPERATION_IN_PROGRESS,
        NOT_AUTHORIZABLE,
        NOT_AWAITING_AUTHENTICATION,
        NOT_CAPTURABLE,
        NOT_VOIDABLE,
        NOT_REFUNDABLE,
        CAPTURE_EXCEEDS_AUTHORIZATION,
        REFUND_EXCEEDS_CAPTURE,
        AMOUNT_OUT_OF_RANGE,
        CURRENCY_DIFFERS,
        UNSUPPORTED_CURRENCY
    }

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
