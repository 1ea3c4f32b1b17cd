package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One thing that an AuthorizationPolicy allows or denies. What is empty is any. */
record Permission(
        Manifest policy,
        String action,
        List<String> principals,
        List<String> methods,
        List<String> ports,
        List<String> paths) {

    /** Of all policies for the pod. */
    static List<Permission> of(Overlay overlay, Pod pod) {
        return overlay.of("AuthorizationPolicy").stream()
                .filter(policy -> policy.namespace().equals(pod.namespace()))
                .filter(policy -> Selector.takes(policy.at("spec.selector.matchLabels"), pod.labels()))
                .flatMap(policy -> of(policy).stream())
                .toList();
    }

    static List<Permission> of(Manifest policy) {
        var permissions = new ArrayList<Permission>();
        for (var rule : policy.at("spec.rules"))
            for (var from : orNone(rule.path("from")))
                for (var to : orNone(rule.path("to"))) {
                    var operation = to.path("operation");
                    permissions.add(new Permission(
                            policy,
                            policy.at("spec.action").asText("ALLOW"),
                            texts(from.path("source").path("principals")),
                            texts(operation.path("methods")),
                            texts(operation.path("ports")),
                            texts(operation.path("paths"))));
                }
        return permissions;
    }

    boolean allows() {
        return action.equals("ALLOW");
    }

    boolean denies() {
        return action.equals("DENY");
    }

    boolean takes(String principal, String method, int port, String path) {
        return any(principals, principal)
                && any(methods, method)
                && any(ports, Integer.toString(port))
                && (paths.isEmpty() || paths.stream().anyMatch(each -> matches(each, path)));
    }

    private static boolean any(List<String> of, String value) {
        return of.isEmpty() || of.stream().anyMatch(each -> matches(each, value));
    }

    /** As Istio does: a star at one end stands for anything, {@code {*}} for one part of a path, {@code {**}} for any. */
    static boolean matches(String pattern, String value) {
        if (pattern.equals("*")) return !value.isEmpty();
        if (pattern.contains("{*}") || pattern.contains("{**}"))
            return template(pattern).matcher(value).matches();
        if (pattern.endsWith("*")) return value.startsWith(pattern.substring(0, pattern.length() - 1));
        if (pattern.startsWith("*")) return value.endsWith(pattern.substring(1));
        return pattern.equals(value);
    }

    private static Pattern template(String pattern) {
        return Pattern.compile(
                Pattern.quote(pattern).replace("{**}", "\\E.*\\Q").replace("{*}", "\\E[^/]+\\Q"));
    }

    private static List<JsonNode> orNone(JsonNode list) {
        return list.isEmpty() ? List.of(list.path("none")) : Manifest.list(list);
    }

    private static List<String> texts(JsonNode list) {
        return Manifest.list(list).stream().map(JsonNode::asText).toList();
    }
}
