package io.fareline.booking.payment;

import io.fareline.platform.problem.TolerantReader;
import java.util.UUID;

/** The part of a payment intent that booking reads. */
@TolerantReader
public record Intent(UUID id, String state, Operation lastOperation) {
    /** The latest operation and what became of it. */
    @TolerantReader
    public record Operation(UUID id, String kind, String outcome, String refusalCode) {}
}
