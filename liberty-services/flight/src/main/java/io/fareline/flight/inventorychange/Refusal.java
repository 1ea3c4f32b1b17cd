package io.fareline.flight.inventorychange;

/** Staff's change is not made, with the reason. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** A class or cabin that a leg does not have. */
        NO_SUCH_CLASS,
        CLASS_ABOVE_CABIN,
        BLOCKED_ABOVE_CABIN
    }

    private final Reason reason;

    private Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail + ".");
    }

    public Reason reason() {
        return reason;
    }
}
