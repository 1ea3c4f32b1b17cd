package io.fareline.admin.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How an operation ended, as somebody found out by other means than asking the provider's interface.
 *
 * @param reference the provider's own name for what it did; may be missing where it did nothing
 * @param note where it was found
 */
public record FindingRequest(
        @NotNull Outcome outcome,

        @Size(max = 255) @Pattern(regexp = "[A-Za-z0-9._:-]+", message = "must be a name that the provider gave")
        String reference,

        @NotNull @Size(max = 1000) @Pattern(regexp = "(?=.*\\S)\\P{C}+", message = "must be text on one line")
        String note) {
    /** The two ends there are. */
    public enum Outcome {
        SUCCEEDED,
        REFUSED
    }

    boolean lacksReference() {
        return outcome == Outcome.SUCCEEDED && reference == null;
    }
}
