package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import io.fareline.manifests.source.Calls;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A service's proxy knows whom its code asks (Sidecar), and none of the other services; nothing unknown is let out. */
public final class ProxiesKnowCallees implements Check {
    private final Calls calls;

    public ProxiesKnowCallees(Repository repository) {
        calls = Calls.of(repository);
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isInMesh()) return faults.all();
        for (var caller : calls.services())
            for (var pod : overlay.of(caller)) {
                var sidecar = sidecar(overlay, pod);
                if (sidecar.isEmpty()) {
                    faults.add(pod, "has a proxy that knows everybody: there is no Sidecar");
                    continue;
                }
                if (!sidecar.get().text("spec.outboundTrafficPolicy.mode").equals("REGISTRY_ONLY"))
                    faults.add(sidecar.get(), "lets out what it does not know");
                check(pod, caller, sidecar.get(), faults);
            }
        return faults.all();
    }

    private void check(Pod pod, ServiceSource caller, Manifest sidecar, Faults faults) {
        var asked = calls.calleesOf(caller);
        // All share one Sidecar who only ask auth for tokens; auth itself does not, and is not harmed by knowing
        // itself.
        asked.add("auth");
        var known = new TreeSet<String>();
        for (var egress : sidecar.at("spec.egress"))
            for (var host : egress.path("hosts"))
                calls.services().stream()
                        .filter(each -> takes(host, each, pod.namespace()))
                        .forEach(each -> known.add(each.name()));
        if (!known.equals(asked)) faults.add(sidecar, "knows " + known + ", and " + caller.name() + " asks " + asked);
    }

    private static boolean takes(JsonNode host, ServiceSource service, String namespace) {
        var parts = host.asText().split("/", 2);
        var full = service.deployment() + "." + namespace + ".svc.cluster.local";
        return List.of(".", "*", namespace).contains(parts[0]) && (parts[1].equals("*") || parts[1].equals(full));
    }

    /** The one for this pod before the one for its namespace. */
    private static Optional<Manifest> sidecar(Overlay overlay, Pod pod) {
        return overlay.of("Sidecar").stream()
                .filter(each -> each.namespace().equals(pod.namespace()))
                .filter(each -> Selector.takes(each.at("spec.workloadSelector.labels"), pod.labels()))
                .max((one, other) -> Boolean.compare(
                        one.at("spec").has("workloadSelector"), other.at("spec").has("workloadSelector")));
    }
}
