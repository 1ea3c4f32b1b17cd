package io.fareline.flight.scheduleimport;

import io.fareline.flight.ssim.SsimError;
import java.util.List;

/** A schedule file changes nothing, with the reasons. */
public class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        INVALID_SCHEDULE_FILE,
        IMPORT_IN_PROGRESS
    }

    private final Reason reason;
    private final transient List<SsimError> errors;
    private final boolean truncated;

    private Refusal(Reason reason, String detail, List<SsimError> errors, boolean truncated) {
        super(detail);
        this.reason = reason;
        this.errors = List.copyOf(errors);
        this.truncated = truncated;
    }

    /** @param truncated true when there may be more errors than these */
    static Refusal of(List<SsimError> errors, boolean truncated) {
        String count = (truncated ? "at least " : "") + errors.size() + (errors.size() == 1 ? " error" : " errors");
        return new Refusal(
                Reason.INVALID_SCHEDULE_FILE, "The file has " + count + " and changed nothing.", errors, truncated);
    }

    static Refusal inProgress(String carrier) {
        return new Refusal(
                Reason.IMPORT_IN_PROGRESS, "Another schedule of " + carrier + " is being imported.", List.of(), false);
    }

    public Reason reason() {
        return reason;
    }

    List<SsimError> errors() {
        return errors;
    }

    boolean truncated() {
        return truncated;
    }
}
