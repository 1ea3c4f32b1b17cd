package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.List;

/**
 * A node can always be emptied, and no more at a time than can be borne: whatever stands more than once has one disruption
 * budget, nothing has two (the API refuses an eviction that two are about), and each lets one pod go even when there are as
 * few as there may be.
 */
public final class DrainsGoOn implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.standing()) {
            var budgets = overlay.of("PodDisruptionBudget").stream()
                    .filter(each -> each.namespace().equals(pod.namespace()))
                    .filter(each -> new Selector(each.at("spec.selector")).takes(pod.labels()))
                    .toList();
            var wanted = overlay.fewest(pod) > 1 ? 1 : budgets.size();
            if (budgets.size() != wanted || budgets.size() > 1)
                faults.add(pod, "has " + budgets.size() + " disruption budgets and not one");
            for (var budget : budgets) budget(overlay, pod, budget, faults);
        }
        return faults.all();
    }

    private static void budget(Overlay overlay, Pod pod, Manifest budget, Faults faults) {
        // Versions of a service side by side share a budget, and one alone must let go.
        int fewest = overlay.fewest(pod);
        var most = budget.at("spec.maxUnavailable");
        var least = budget.at("spec.minAvailable");
        int mayGo = most.isMissingNode() ? fewest - share(least, fewest) : share(most, fewest);
        if (mayGo < 1)
            faults.add(budget, "lets none of " + fewest + " pods go, so that no node with one can be emptied");
    }

    /** Kubernetes rounds both up. */
    private static int share(JsonNode number, int of) {
        if (!number.isTextual()) return number.asInt();
        var percent = Integer.parseInt(number.asText().replace("%", ""));
        return (of * percent + 99) / 100;
    }
}
