package io.fareline.flight.overbookingapplication;

/** The rules are not put on legs, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_APPLICATION,
        TOO_MANY_APPLICATIONS
    }

    private final Reason reason;

    private Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static Refusal unknown() {
        return new Refusal(Reason.NO_SUCH_APPLICATION, "Nothing was asked for under that id.");
    }

    static Refusal tooMany() {
        return new Refusal(Reason.TOO_MANY_APPLICATIONS, "Too many wait already; ask again when some are finished.");
    }

    public Reason reason() {
        return reason;
    }
}
