package io.fareline.manifests.check;

import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.Optional;

/** All that one environment gives its cluster. */
public record Overlay(String name, Manifests objects) {
    /** The annotation in which an environment says where it is. */
    public static final String REGION = "fareline.io/aws-region";

    private static final String RECOVERY = "-recovery";

    /** The environment that it is, or whose place it would take in another region. */
    public String origin() {
        return isRecovery() ? name.substring(0, name.length() - RECOVERY.length()) : name;
    }

    public boolean isRecovery() {
        return name.endsWith(RECOVERY);
    }

    public Optional<String> region() {
        return of("ConfigMap").stream()
                .flatMap(each -> each.annotation(REGION).stream())
                .findFirst();
    }

    /** Whether others than its developers rely on it. */
    public boolean isReliedOn() {
        return List.of("staging", "prod").contains(origin());
    }

    public boolean isProduction() {
        return origin().equals("prod");
    }

    /** A cluster on one machine has no mesh. */
    public boolean isInMesh() {
        return !name.equals("local");
    }

    public List<Manifest> all() {
        return objects.all();
    }

    public List<Manifest> of(String kind) {
        return objects.of(kind);
    }

    public List<Pod> pods() {
        return Pod.of(objects);
    }

    /** The pods that a Deployment keeps alive, which an autoscaler or a disruption budget is about. */
    public List<Pod> standing() {
        return pods().stream()
                .filter(pod -> List.of("Deployment", "StatefulSet")
                        .contains(pod.owner().kind()))
                .toList();
    }

    /** The pods of a service of Fareline: of all its versions. */
    public List<Pod> of(ServiceSource service) {
        return standing().stream()
                .filter(pod -> service.deployment().equals(pod.labels().get("app.kubernetes.io/name")))
                .toList();
    }

    public Optional<Manifest> autoscaler(Pod pod) {
        return of("HorizontalPodAutoscaler").stream()
                .filter(each -> each.namespace().equals(pod.namespace()))
                .filter(each ->
                        pod.owner().is(each.text("spec.scaleTargetRef.kind"), each.text("spec.scaleTargetRef.name")))
                .findFirst();
    }

    /** How few pods there are at times: what the autoscaler keeps, or the number that is written. */
    public int fewest(Pod pod) {
        return autoscaler(pod)
                .map(each -> each.at("spec.minReplicas").asInt(1))
                .orElse(pod.owner().at("spec.replicas").asInt(1));
    }

    public int most(Pod pod) {
        return autoscaler(pod)
                .map(each -> each.at("spec.maxReplicas").asInt())
                .orElse(pod.owner().at("spec.replicas").asInt(1));
    }
}
