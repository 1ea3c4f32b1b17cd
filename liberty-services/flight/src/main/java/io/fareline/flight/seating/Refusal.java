package io.fareline.flight.seating;

/** Flight does not give a seat, or those of a hold, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_FLIGHT,
        NO_SUCH_HOLD,
        HOLD_EXPIRED,
        HOLD_RELEASED,
        NO_SUCH_SEGMENT,
        PASSENGERS_DIFFER_FROM_HOLD,
        SEAT_ASKED_TWICE,
        FLIGHT_CANCELLED,
        FLIGHT_DEPARTED,
        NO_SUCH_SEAT,
        SEAT_OF_OTHER_CABIN,
        SEAT_BLOCKED,
        SEAT_TAKEN,
        EXIT_SEAT,
        SEAT_NOT_FOR_CHILDREN,
        SEAT_NOT_FOR_INFANTS,
        TOO_MANY_INFANTS,
        NO_SEATS_LEFT
    }

    private final Reason reason;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static Refusal of(Reason reason, Traveller traveller, String seat, String why) {
        return new Refusal(reason, "Passenger " + traveller.passenger() + " cannot have seat " + seat + ": " + why);
    }

    public Reason reason() {
        return reason;
    }
}
