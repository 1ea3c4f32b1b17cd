package io.fareline.flight.sharedanswer;

import io.fareline.flight.fare.Party;

/** A question that has no answer. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        UNKNOWN_AIRPORT,
        SAME_AIRPORT,
        PAST_DATE,
        BEYOND_SELLING_PERIOD,
        PASSENGER_COUNT,
        UNACCOMPANIED_CHILD,
        INFANT_WITHOUT_ADULT,
        NOT_READY
    }

    private final Reason reason;

    Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Such a party is not sold. */
    public static Refusal of(Party.Fault fault) {
        return new Refusal(Reason.valueOf(fault.name()), fault.rule());
    }

    static Refusal notReady() {
        return new Refusal(Reason.NOT_READY, "What is on sale is still being read.");
    }

    public Reason reason() {
        return reason;
    }
}
