package io.fareline.flight.hold;

/** Flight does not place, change or confirm a hold, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_HOLD,
        HOLD_ID_REUSED,
        HOLD_BARRED,
        HOLD_EXPIRED,
        HOLD_RELEASED,
        HOLD_CONFIRMED,
        NOTHING_TO_EXTEND,
        EXTENSIONS_USED_UP,
        PRICE_NOT_AVAILABLE,
        SOLD_OUT,
        FLIGHT_CANCELLED,
        FLIGHT_CHANGED,
        DEPARTS_TOO_SOON,
        HOLD_UNTIL_PASSED,
        PASSENGER_COUNT,
        UNACCOMPANIED_CHILD,
        INFANT_WITHOUT_ADULT,
        PASSENGERS_DIFFER_FROM_OFFER,
        PASSENGER_AGE,
        SEGMENTS_OVERLAP,
        CURRENCIES_DIFFER
    }

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
