package io.fareline.client.staff;

import java.util.Objects;

/**
 * How a payment operation ended, as somebody found out by other means than asking the provider's interface.
 *
 * @param reference the provider's own name for what it did; null only where it did nothing
 * @param note where it was found, on one line
 */
public record NewFinding(Outcome outcome, String reference, String note) {
    /** The two ends there are. */
    public enum Outcome {
        SUCCEEDED,
        REFUSED
    }

    /** Refuses what the server would refuse for being incomplete. */
    public NewFinding {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(note, "note");
        if (outcome == Outcome.SUCCEEDED && reference == null)
            throw new IllegalArgumentException("What succeeded has a reference at the provider.");
    }
}
