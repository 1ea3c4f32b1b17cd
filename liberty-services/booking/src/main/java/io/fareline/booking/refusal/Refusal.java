package io.fareline.booking.refusal;

/** A rule of booking said no, as opposed to another service that did: see {@link PassedOnRefusal}. */
public class Refusal extends RuntimeException {
    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
