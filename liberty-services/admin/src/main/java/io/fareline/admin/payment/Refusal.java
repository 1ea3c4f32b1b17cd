package io.fareline.admin.payment;

/** Something that payment does not let anybody do with a case. */
class Refusal extends RuntimeException {
    enum Reason {
        NO_SUCH_CASE,
        NO_SUCH_FINDING,
        CASE_CLOSED,
        CASE_ACTION_NOT_ALLOWED,
        OPERATION_IN_PROGRESS,
        FINDING_REPLACED,
        SECOND_PERSON_REQUIRED
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
