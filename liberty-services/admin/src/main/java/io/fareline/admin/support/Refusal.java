package io.fareline.admin.support;

/** A look-up that has no answer. */
class Refusal extends RuntimeException {
    enum Reason {
        NO_SUCH_BOOKING,
        INVALID_SEARCH
    }

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
