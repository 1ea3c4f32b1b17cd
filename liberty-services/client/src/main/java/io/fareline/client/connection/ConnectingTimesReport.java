package io.fareline.client.connection;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;

/**
 * What became of the connecting times, or would become of them.
 *
 * @param rules how many there are then
 * @param changed the same connections at other minutes, or now suppressed, or no longer
 * @param differences the first of those that were added, changed or removed
 */
public record ConnectingTimesReport(
        boolean dryRun, int rules, int added, int changed, int removed, int unchanged, List<Difference> differences) {

    /**
     * One rule that is not as it was.
     *
     * @param minutesBefore null where it is new
     * @param suppressedBefore null where it is new
     */
    public record Difference(Kind kind, ConnectingTime rule, Integer minutesBefore, Boolean suppressedBefore) {}

    /** What happened to a rule. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
