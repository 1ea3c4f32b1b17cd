package io.fareline.flight.seatblocking;

/** Staff's seats are not blocked or given back, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_FLIGHT,
        FLIGHT_CANCELLED,
        FLIGHT_DEPARTED,
        /** One that the aircraft does not have. */
        NO_SUCH_SEAT,
        /** Passengers sit there, and nobody asked to move them. */
        SEAT_TAKEN
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
