package io.fareline.flight.lostupdate;

/** What staff looked at is not what is there now, so that what they want is not done. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    private Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                Reason.CHANGED_MEANWHILE, "Somebody else was faster: it is not what was seen; look at it again.");
    }

    public Reason reason() {
        return reason;
    }
}
