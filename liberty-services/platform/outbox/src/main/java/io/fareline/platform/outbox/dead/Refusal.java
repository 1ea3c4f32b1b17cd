package io.fareline.platform.outbox.dead;

/** Why a dead event is not settled as asked. */
public class Refusal extends RuntimeException {
    /** The reasons. */
    public enum Reason {
        NO_SUCH_DEAD_EVENT,
        DEAD_EVENT_SETTLED,
        NOTHING_TO_REQUEUE,
        FAILED_AGAIN
    }

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
