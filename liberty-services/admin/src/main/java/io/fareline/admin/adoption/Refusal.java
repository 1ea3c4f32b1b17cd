package io.fareline.admin.adoption;

/** Something that payment or booking does not let anybody do after an adoption. */
class Refusal extends RuntimeException {
    enum Reason {
        NO_SUCH_ADOPTION,
        NO_SUCH_REFUND,
        NO_SUCH_BOOKING,
        SINCE_OUT_OF_RANGE,
        ADOPTION_IN_PROGRESS,
        ADOPTION_CONFIRMED,
        SECOND_PERSON_REQUIRED,
        BOOKING_NOT_CANCELLABLE
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
