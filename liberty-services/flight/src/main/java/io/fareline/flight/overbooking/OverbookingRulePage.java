package io.fareline.flight.overbooking;

import java.util.List;
import java.util.UUID;

/**
 * Some of the rules, in the order in which they were first set.
 *
 * @param after what to ask with for the next page; null on the last one
 */
public record OverbookingRulePage(List<OverbookingRuleView> rules, UUID after) {
    /** @param found one more than the page holds, where there are more */
    static OverbookingRulePage of(List<OverbookingRule> found, int limit) {
        boolean more = found.size() > limit;
        var rules = more ? found.subList(0, limit) : found;
        return new OverbookingRulePage(
                rules.stream().map(OverbookingRuleView::of).toList(),
                more ? rules.getLast().id() : null);
    }
}
