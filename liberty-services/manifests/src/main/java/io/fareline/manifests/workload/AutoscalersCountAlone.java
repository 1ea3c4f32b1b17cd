package io.fareline.manifests.workload;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;

/** What an autoscaler scales has no number of replicas of its own, which each rollout would set it back to. */
public final class AutoscalersCountAlone implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.standing())
            if (overlay.autoscaler(pod).isPresent() && pod.owner().at("spec").has("replicas"))
                faults.add(pod, "has a number of replicas beside its autoscaler");
        for (var scaler : overlay.of("HorizontalPodAutoscaler"))
            if (scaler.at("spec.minReplicas").asInt(1)
                    > scaler.at("spec.maxReplicas").asInt()) faults.add(scaler, "has a minimum above its maximum");
        return faults.all();
    }
}
