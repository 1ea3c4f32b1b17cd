package io.fareline.manifests.workload;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.List;

/**
 * In production the services and the entries have three pods or more, spread evenly over zones; a trial of a new version
 * has one, and what only watches may pause.
 */
public final class ReplicasCoverZones implements Check {
    private static final int ZONES = 3;
    private static final List<String> NAMESPACES = List.of("fareline", "fareline-ingress");
    private static final String ZONE = "topology.kubernetes.io/zone";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isProduction()) return faults.all();
        for (var pod : overlay.standing()) {
            if (!NAMESPACES.contains(pod.namespace())) continue;
            if (overlay.fewest(pod) < ZONES && !isTrial(pod))
                faults.add(pod, "has only " + overlay.fewest(pod) + " pods for " + ZONES + " zones");
            if (!isSpread(pod)) faults.add(pod, "is not spread over zones");
        }
        return faults.all();
    }

    private static boolean isTrial(Pod pod) {
        return "canary".equals(pod.labels().get("version"));
    }

    private static boolean isSpread(Pod pod) {
        for (var constraint : pod.spec().path("topologySpreadConstraints"))
            if (constraint.path("topologyKey").asText().equals(ZONE)
                    && constraint.path("maxSkew").asInt() == 1
                    && new Selector(constraint.path("labelSelector")).takes(pod.labels())) return true;
        return false;
    }
}
