package io.fareline.admin.support;

/** A look-up that has no answer, or an action that the booking's state does not allow. */
class Refusal extends RuntimeException {
    enum Reason {
        NO_SUCH_BOOKING,
        INVALID_SEARCH,
        NO_SUCH_CASE,
        CASE_CLOSED,
        CASE_ACTION_NOT_ALLOWED
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
