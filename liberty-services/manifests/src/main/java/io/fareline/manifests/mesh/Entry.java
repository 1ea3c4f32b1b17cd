package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.ArrayList;
import java.util.List;

/** A way into the mesh: a Gateway and the pods behind it. */
record Entry(Manifest gateway, List<Pod> pods) {
    /** Those that the VirtualService names. */
    static List<Entry> of(Overlay overlay, Manifest service) {
        var named = new ArrayList<String>();
        service.at("spec.gateways").forEach(each -> named.add(each.asText()));
        return overlay.of("Gateway").stream()
                .map(gateway -> new Entry(gateway, pods(overlay, gateway)))
                .filter(entry -> named.contains(entry.name())
                        || named.contains(entry.gateway().name())
                                && service.namespace().equals(entry.gateway().namespace()))
                .toList();
    }

    String name() {
        return gateway.namespace() + "/" + gateway.name();
    }

    boolean takes(String host) {
        for (var server : gateway.at("spec.servers"))
            for (var written : server.path("hosts")) {
                var taken = written.asText().replaceFirst(".*/", "");
                if (taken.equals("*")
                        || taken.equals(host)
                        || taken.startsWith("*.") && host.endsWith(taken.substring(1))) return true;
            }
        return false;
    }

    private static List<Pod> pods(Overlay overlay, Manifest gateway) {
        return overlay.pods().stream()
                .filter(pod -> pod.namespace().equals(gateway.namespace()))
                .filter(pod -> Selector.takes(gateway.at("spec.selector"), pod.labels()))
                .toList();
    }
}
