package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.List;

/** Probes and Services point at a port that a container of the pod opens. */
public final class PortsAreOpen implements Check {
    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");
    private static final List<String> WAYS = List.of("httpGet", "tcpSocket", "grpc");

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods())
            for (var container : pod.containers())
                for (var probe : PROBES)
                    for (var way : WAYS) {
                        var port = container.path(probe).path(way).path("port");
                        if (!port.isMissingNode() && !opens(container, port))
                            faults.add(
                                    pod, container, "has a " + probe + " of port " + port + ", which it does not open");
                    }
        for (var service : overlay.of("Service")) services(overlay, service, faults);
        return faults.all();
    }

    private static void services(Overlay overlay, Manifest service, Faults faults) {
        var selector = service.at("spec.selector");
        if (selector.isEmpty()) return;
        for (var pod : overlay.pods()) {
            if (!pod.namespace().equals(service.namespace()) || !Selector.takes(selector, pod.labels())) continue;
            for (var port : service.at("spec.ports")) {
                var target = port.has("targetPort") ? port.path("targetPort") : port.path("port");
                if (!opens(pod, target))
                    faults.add(
                            service,
                            "sends to port " + target + ", which " + pod.owner().id() + " does not open");
            }
        }
    }

    private static boolean opens(Pod pod, JsonNode port) {
        return pod.containers().stream().anyMatch(container -> opens(container, port));
    }

    private static boolean opens(JsonNode container, JsonNode port) {
        for (var open : container.path("ports"))
            if (port.asText()
                    .equals(open.path(port.isTextual() ? "name" : "containerPort")
                            .asText())) return true;
        return false;
    }
}
