package io.fareline.payment.cases;

/** Something that cannot be done with a case. */
public class Refusal extends RuntimeException {
    /** Why, as staff see it. */
    public enum Reason {
        NO_SUCH_CASE,
        INVALID_LIMIT,
        CASE_CLOSED,
        CASE_ACTION_NOT_ALLOWED,
        /** A process is asking the provider at this moment. */
        OPERATION_IN_PROGRESS,
        NO_SUCH_FINDING,
        FINDING_ID_REUSED,
        /** Another one was proposed since. */
        FINDING_REPLACED,
        SECOND_PERSON_REQUIRED
    }

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public static Refusal noSuchCase() {
        return new Refusal(Reason.NO_SUCH_CASE, "There is no such case.");
    }

    public static Refusal caseClosed() {
        return new Refusal(Reason.CASE_CLOSED, "The case is closed; see how it ended.");
    }

    public Reason reason() {
        return reason;
    }
}
