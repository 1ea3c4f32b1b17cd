package io.fareline.flight.connection;

import java.util.List;

/**
 * Some of the rules that are set, in the order of their conditions.
 *
 * @param after what to ask with for the next page; null on the last one
 */
public record ConnectingTimePage(List<ConnectingTimeEntry> rules, String after) {
    /** @param found one more than the page holds, where there are more */
    static ConnectingTimePage of(List<ConnectingTimeRule> found, int limit) {
        boolean more = found.size() > limit;
        var rules = more ? found.subList(0, limit) : found;
        return new ConnectingTimePage(
                rules.stream().map(ConnectingTimeEntry::of).toList(),
                more ? rules.getLast().place() : null);
    }
}
