package io.fareline.payment.provider;

import java.util.List;

/** What a provider answers who is asked for its record. */
public sealed interface RecordPage {
    /**
     * Operations in the order in which they came to be.
     *
     * @param next what to ask with for those after them
     * @param more whether there are any now
     */
    record Read(List<RecordedOperation> operations, String next, boolean more) implements RecordPage {}

    record CannotTell(String why) implements RecordPage {}
}
