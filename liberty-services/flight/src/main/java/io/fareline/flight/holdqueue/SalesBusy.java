package io.fareline.flight.holdqueue;

/** A hold could not be placed in time, for want of room or of an answer; the same request may be sent again. */
public class SalesBusy extends RuntimeException {
    public SalesBusy(String detail) {
        super(detail);
    }
}
