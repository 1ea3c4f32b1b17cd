package io.fareline.manifests.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Objects without what is each tool's own: hashes in names, and annotations for whoever applies them. */
final class Compared {
    private static final Pattern HASHED = Pattern.compile("(.+-)[a-z0-9]{10}$");
    private static final List<String> OF_TOOLS = List.of("argocd.argoproj.io/", Chart.SHOWN);
    /** What kustomize writes elsewhere from them, the chart has from its values. */
    private static final Set<String> INPUTS = Set.of("fareline.io/registry", "fareline.io/zone");
    /** What the chart has of the services; the rest of their namespace is the mesh's. */
    private static final Set<String> KINDS = Set.of(
            "Certificate",
            "ConfigMap",
            "Deployment",
            "ExternalSecret",
            "HorizontalPodAutoscaler",
            "Job",
            "PodDisruptionBudget",
            "SecretStore",
            "Service",
            "ServiceAccount");

    private static final JsonMapper JSON = new JsonMapper();

    private Compared() {}

    /** All objects of the chart: one of any kind that kustomize does not have is a difference. */
    static Manifests ofChart(Manifests objects) {
        return plain(objects.all());
    }

    static Manifests ofKustomize(Manifests objects) {
        return plain(objects.all().stream()
                .filter(each -> each.namespace().equals("fareline"))
                .filter(each -> KINDS.contains(each.kind()))
                .toList());
    }

    private static Manifests plain(List<Manifest> objects) {
        var plain = new ArrayList<Manifest>();
        for (var object : objects) {
            var text = object.root().toString();
            for (var map : objects)
                if (map.kind().equals("ConfigMap")) text = text.replace(quoted(map.name()), quoted(base(map.name())));
            plain.add(new Manifest(withoutAnnotationsOfTools(tree(text))));
        }
        return new Manifests(plain);
    }

    private static String base(String name) {
        return HASHED.matcher(name).replaceFirst("$1HASH");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static ObjectNode withoutAnnotationsOfTools(ObjectNode tree) {
        if (tree.path("metadata").path("annotations") instanceof ObjectNode annotations) {
            var names = new ArrayList<String>();
            annotations.fieldNames().forEachRemaining(names::add);
            for (var name : names)
                if (INPUTS.contains(name) || OF_TOOLS.stream().anyMatch(name::startsWith)) annotations.remove(name);
            if (annotations.isEmpty()) ((ObjectNode) tree.path("metadata")).remove("annotations");
        }
        return tree;
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
