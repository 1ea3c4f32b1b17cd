package io.fareline.flight.connection;

import io.fareline.flight.connection.ConnectingTimesReport.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the rules, or would become of them.
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
     */
    public record Difference(Kind kind, ConnectingTimeEntry rule, Integer minutesBefore, Boolean suppressedBefore) {
        /** What happened to it. */
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }

        private static Difference of(Kind kind, ConnectingTimeRule rule, ConnectingTimeRule before) {
            return new Difference(
                    kind,
                    ConnectingTimeEntry.of(rule),
                    before == null ? null : before.minutes(),
                    before == null ? null : before.suppressed());
        }
    }

    /** @param listed most differences that are named one by one */
    static ConnectingTimesReport of(
            List<ConnectingTimeRule> before, List<ConnectingTimeRule> after, boolean dryRun, int listed) {
        var left = byCondition(before);
        var differences = new ArrayList<Difference>();
        int unchanged = 0;
        for (var rule : after) {
            var former = left.remove(rule.condition());
            if (rule.equals(former)) unchanged++;
            else differences.add(Difference.of(former == null ? Kind.ADDED : Kind.CHANGED, rule, former));
        }
        left.values().forEach(gone -> differences.add(Difference.of(Kind.REMOVED, gone, gone)));
        return new ConnectingTimesReport(
                dryRun,
                after.size(),
                count(differences, Kind.ADDED),
                count(differences, Kind.CHANGED),
                left.size(),
                unchanged,
                List.copyOf(differences.subList(0, Math.min(listed, differences.size()))));
    }

    boolean changesAnything() {
        return added + changed + removed > 0;
    }

    private static Map<ConnectingTimeRule, ConnectingTimeRule> byCondition(List<ConnectingTimeRule> rules) {
        var found = new LinkedHashMap<ConnectingTimeRule, ConnectingTimeRule>();
        rules.forEach(rule -> found.put(rule.condition(), rule));
        return found;
    }

    private static int count(List<Difference> differences, Kind kind) {
        return (int) differences.stream().filter(each -> each.kind() == kind).count();
    }
}
