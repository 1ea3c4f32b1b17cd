package io.fareline.flight.inventoryview;

/** There is no such dated flight, or none that still flies. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        NO_SUCH_FLIGHT
    }

    private Refusal(String detail) {
        super(detail);
    }

    /** No leg of it that still flies. */
    public static Refusal unknown() {
        return new Refusal("There is no such flight then, or it has departed or is cancelled.");
    }

    public Reason reason() {
        return Reason.NO_SUCH_FLIGHT;
    }
}
