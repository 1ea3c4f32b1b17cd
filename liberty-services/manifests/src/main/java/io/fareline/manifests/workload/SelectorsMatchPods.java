package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Whoever picks pods by labels picks at least one, in its own namespace. */
public final class SelectorsMatchPods implements Check {
    /** Plain labels, by the kind of who picks. */
    private static final Map<String, String> LABELS = Map.of(
            "AuthorizationPolicy", "spec.selector.matchLabels",
            "Gateway", "spec.selector",
            "PeerAuthentication", "spec.selector.matchLabels",
            "RequestAuthentication", "spec.selector.matchLabels",
            "Service", "spec.selector",
            "Sidecar", "spec.workloadSelector.labels",
            "Telemetry", "spec.selector.matchLabels");

    /** What Kubernetes calls a selector. */
    private static final Map<String, String> SELECTORS = Map.of(
            "Deployment", "spec.selector",
            "NetworkPolicy", "spec.podSelector",
            "PodDisruptionBudget", "spec.selector",
            "PodMonitor", "spec.selector");

    /** An empty selector takes every pod, which only a rule for a whole namespace may mean. */
    private static final Set<String> MAY_TAKE_ALL = Set.of("NetworkPolicy");

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var manifest : overlay.all()) {
            if (LABELS.containsKey(manifest.kind())) plain(overlay, manifest, faults);
            if (SELECTORS.containsKey(manifest.kind())) full(overlay, manifest, faults);
        }
        return faults.all();
    }

    private static void plain(Overlay overlay, Manifest manifest, Faults faults) {
        var labels = manifest.at(LABELS.get(manifest.kind()));
        // A Service without a selector stands for what is elsewhere, a policy without one for its whole namespace.
        if (!labels.isEmpty()) check(overlay, manifest, labels, pod -> Selector.takes(labels, pod.labels()), faults);
    }

    private static void full(Overlay overlay, Manifest manifest, Faults faults) {
        var selector = new Selector(manifest.at(SELECTORS.get(manifest.kind())));
        if (selector.isEmpty()) {
            if (!MAY_TAKE_ALL.contains(manifest.kind())) faults.add(manifest, "selects every pod of its namespace");
            return;
        }
        Predicate<Pod> takes = pod -> selector.takes(labels(pod));
        if (manifest.kind().equals("Deployment"))
            takes = takes.and(pod -> pod.owner().equals(manifest));
        check(overlay, manifest, selector.written(), takes, faults);
    }

    private static void check(
            Overlay overlay, Manifest manifest, JsonNode selector, Predicate<Pod> takes, Faults faults) {
        var picked = overlay.pods().stream()
                .filter(pod -> pod.namespace().equals(manifest.namespace()) || reachesAll(manifest))
                .anyMatch(takes);
        if (!picked) faults.add(manifest, "selects no pod: " + selector);
    }

    /** With the one that the mesh puts on every pod with a proxy. */
    private static Map<String, String> labels(Pod pod) {
        var labels = new HashMap<>(pod.labels());
        if (pod.isInMesh())
            labels.put("service.istio.io/canonical-name", pod.labels().getOrDefault("app", ""));
        return labels;
    }

    private static boolean reachesAll(Manifest manifest) {
        return manifest.at("spec.namespaceSelector.any").asBoolean();
    }
}
