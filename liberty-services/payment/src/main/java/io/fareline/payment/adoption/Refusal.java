package io.fareline.payment.adoption;

/** Something that cannot be done with an adoption. */
class Refusal extends RuntimeException {
    /** Why, as staff see it. */
    enum Reason {
        NO_SUCH_ADOPTION,
        NO_SUCH_REFUND,
        INVALID_LIMIT,
        SINCE_OUT_OF_RANGE,
        ADOPTION_ID_REUSED,
        /** The provider's record is not read to its end. */
        ADOPTION_IN_PROGRESS,
        ADOPTION_CONFIRMED,
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
