package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What NetworkPolicies let through, as Kubernetes judges them: whom no policy selects is open. */
record Packets(Overlay overlay) {
    boolean mayLeave(Pod from, Pod to, int port) {
        return may("Egress", from, rule -> takes(rule, "to", from, to) && takesPort(rule, to, port));
    }

    boolean mayArrive(Pod from, Pod to, int port) {
        return may("Ingress", to, rule -> takes(rule, "from", to, from) && takesPort(rule, to, port));
    }

    /** To addresses outside of the cluster. */
    boolean mayLeave(Pod from, int port) {
        return may("Egress", from, rule -> {
            var addresses = Manifest.list(rule.path("to")).stream().anyMatch(peer -> peer.has("ipBlock"));
            return (addresses || rule.path("to").isEmpty()) && takesPort(rule, from, port);
        });
    }

    /** To pods of a namespace that is not Fareline's. */
    boolean mayLeave(Pod from, String namespace, int port) {
        var labels = namespaceLabels(namespace);
        return may("Egress", from, rule -> {
            var taken = Manifest.list(rule.path("to")).stream()
                    .anyMatch(peer -> peer.has("namespaceSelector")
                            && new Selector(peer.path("namespaceSelector")).takes(labels));
            return (taken || rule.path("to").isEmpty()) && takesPort(rule, from, port);
        });
    }

    private boolean may(String direction, Pod pod, Predicate<JsonNode> takes) {
        var policies = policies(direction, pod);
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy ->
                                Manifest.list(policy.at("spec." + direction.toLowerCase(Locale.ROOT))).stream())
                        .anyMatch(takes);
    }

    private List<Manifest> policies(String direction, Pod pod) {
        return overlay.of("NetworkPolicy").stream()
                .filter(policy -> policy.namespace().equals(pod.namespace()))
                .filter(policy -> policy.at("spec.policyTypes").toString().contains(direction))
                .filter(policy -> new Selector(policy.at("spec.podSelector")).takes(pod.labels()))
                .toList();
    }

    private boolean takes(JsonNode rule, String peers, Pod owner, Pod other) {
        return rule.path(peers).isEmpty()
                || Manifest.list(rule.path(peers)).stream().anyMatch(peer -> takes(peer, owner, other));
    }

    private boolean takes(JsonNode peer, Pod owner, Pod other) {
        if (peer.has("ipBlock")) return false;
        var namespace = peer.has("namespaceSelector")
                ? new Selector(peer.path("namespaceSelector")).takes(namespaceLabels(other.namespace()))
                : owner.namespace().equals(other.namespace());
        return namespace && new Selector(peer.path("podSelector")).takes(other.labels());
    }

    private Map<String, String> namespaceLabels(String name) {
        var labels = new HashMap<String, String>();
        overlay.objects().find("Namespace", name).ifPresent(found -> labels.putAll(found.labels()));
        labels.put("kubernetes.io/metadata.name", name);
        return labels;
    }

    /** A name is that of a port of the pod that is spoken to. */
    private static boolean takesPort(JsonNode rule, Pod to, int port) {
        if (rule.path("ports").isEmpty()) return true;
        for (var each : rule.path("ports")) {
            var written = each.path("port");
            if (written.isMissingNode() || written.isInt() && within(each, port)) return true;
            for (var container : to.containers())
                for (var open : container.path("ports"))
                    if (open.path("name").asText().equals(written.asText())
                            && open.path("containerPort").asInt() == port) return true;
        }
        return false;
    }

    private static boolean within(JsonNode ports, int port) {
        var first = ports.path("port").asInt();
        return first <= port && port <= ports.path("endPort").asInt(first);
    }
}
