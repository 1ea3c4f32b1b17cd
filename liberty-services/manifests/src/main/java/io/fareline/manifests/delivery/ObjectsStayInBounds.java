package io.fareline.manifests.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.source.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Argo CD applies nothing outside the bounds of its project, and stops at the first object that is: so every object's
 * namespace exists and is one of the project's, and its kind is not kept out.
 */
public final class ObjectsStayInBounds implements Check {
    private static final String FOLDER = "kustomize/argocd/";
    private static final String PROJECT = FOLDER + "fareline/project.yaml";
    /** Of every cluster, and of one with services. */
    private static final List<String> NAMESPACES =
            List.of(FOLDER + "platform/namespaces.yaml", FOLDER + "platform/mesh/namespace.yaml");

    private static final Set<String> OF_CLUSTER = Set.of(
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterIssuer",
            "Namespace",
            "PriorityClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding");

    private final JsonNode project;
    private final List<Manifest> platform;

    public ObjectsStayInBounds(Repository repository) {
        project = Manifests.parse(repository.text(PROJECT)).all().getFirst().at("spec");
        platform = NAMESPACES.stream()
                .flatMap(each -> Manifests.parse(repository.text(each)).of("Namespace").stream())
                .toList();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        var namespaces = new ArrayList<String>();
        overlay.of("Namespace").forEach(each -> namespaces.add(each.name()));
        platform.forEach(each -> namespaces.add(each.name()));
        for (var manifest : overlay.all()) {
            if (OF_CLUSTER.contains(manifest.kind())) {
                if (!isListed(project.path("clusterResourceWhitelist"), manifest))
                    faults.add(manifest, "is of a kind for the whole cluster that the project does not allow");
                continue;
            }
            if (manifest.namespace().isEmpty()) faults.add(manifest, "says no namespace");
            else if (!namespaces.contains(manifest.namespace()))
                faults.add(manifest, "is in a namespace that nobody makes");
            else if (!isDestination(manifest.namespace()))
                faults.add(manifest, "is in a namespace outside of the project");
            if (isListed(project.path("namespaceResourceBlacklist"), manifest))
                faults.add(manifest, "is of a kind that the project keeps out");
        }
        return faults.all();
    }

    private boolean isDestination(String namespace) {
        return Manifest.list(project.path("destinations")).stream()
                .map(each -> each.path("namespace").asText())
                .anyMatch(each -> each.equals("*") || each.equals(namespace));
    }

    private static boolean isListed(JsonNode list, Manifest manifest) {
        var version = manifest.apiVersion();
        var group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
        return Manifest.list(list).stream()
                .anyMatch(
                        each -> List.of("*", group).contains(each.path("group").asText())
                                && List.of("*", manifest.kind())
                                        .contains(each.path("kind").asText()));
    }
}
