package io.fareline.flight.connectionimport;

import io.fareline.flight.ssim.SsimError;
import java.util.List;

/** A file of connecting times changes nothing, with the reasons. */
class Refusal extends RuntimeException {
    /** Why; the file is the only one there is. */
    static final String CODE = "INVALID_CONNECTING_TIMES";

    private final transient List<SsimError> errors;
    private final boolean truncated;

    /** @param truncated true when there may be more errors than these */
    Refusal(List<SsimError> errors, boolean truncated) {
        super("The file has " + (truncated ? "at least " : "") + errors.size()
                + (errors.size() == 1 ? " error" : " errors") + " and changed nothing.");
        this.errors = List.copyOf(errors);
        this.truncated = truncated;
    }

    List<SsimError> errors() {
        return errors;
    }

    boolean truncated() {
        return truncated;
    }
}
