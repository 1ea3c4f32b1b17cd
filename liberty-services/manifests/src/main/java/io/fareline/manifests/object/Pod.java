package io.fareline.manifests.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a Deployment, a Job or the like makes pods from. */
public record Pod(Manifest owner, JsonNode template) {
    private static final List<String> OWNERS = List.of("DaemonSet", "Deployment", "Job", "StatefulSet");

    public static List<Pod> of(Manifests manifests) {
        var pods = new ArrayList<Pod>();
        for (var manifest : manifests.all()) {
            if (OWNERS.contains(manifest.kind())) pods.add(new Pod(manifest, manifest.at("spec.template")));
            if (manifest.kind().equals("CronJob"))
                pods.add(new Pod(manifest, manifest.at("spec.jobTemplate.spec.template")));
        }
        return pods;
    }

    public Map<String, String> labels() {
        return Manifest.texts(template.path("metadata").path("labels"));
    }

    public JsonNode annotation(String name) {
        return template.path("metadata").path("annotations").path(name);
    }

    public JsonNode spec() {
        return template.path("spec");
    }

    public String namespace() {
        return owner.namespace();
    }

    public String serviceAccount() {
        return spec().path("serviceAccountName").asText("default");
    }

    /** Those that serve or work, and those that go before them. */
    public List<JsonNode> containers() {
        var containers = Manifest.list(spec().path("containers"));
        containers.addAll(Manifest.list(spec().path("initContainers")));
        return containers;
    }

    /** How faults name a container of it. */
    public String id(JsonNode container) {
        return owner.id() + ", container " + container.path("name").asText();
    }

    /** Whether the mesh puts a proxy beside it where its namespace says so. */
    public boolean isInMesh() {
        return !"false".equals(labels().get("sidecar.istio.io/inject"));
    }
}
