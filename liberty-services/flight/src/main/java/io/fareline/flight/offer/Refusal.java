package io.fareline.flight.offer;

/** Search cannot answer the question, or an offer is not one to be trusted. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        UNKNOWN_AIRPORT,
        SAME_AIRPORT,
        SAME_CITY,
        PAST_DATE,
        SLICES_OUT_OF_ORDER,
        BEYOND_SELLING_PERIOD,
        PASSENGER_COUNT,
        UNACCOMPANIED_CHILD,
        INFANT_WITHOUT_ADULT,
        INVALID_OFFER,
        OFFER_EXPIRED,
        NOT_LOADED
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
