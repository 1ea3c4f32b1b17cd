package io.fareline.admin.events;

/** What cannot be done with a dead event. */
class Refusal extends RuntimeException {
    enum Reason {
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

    Reason reason() {
        return reason;
    }
}
