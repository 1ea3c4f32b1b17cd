package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.List;
import java.util.Set;

/**
 * Every pod keeps Pod Security's profile "restricted", and a rule more: nothing writes to its own image. A namespace that
 * is Fareline's own enforces the profile.
 */
public final class PodsAreRestricted implements Check {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final String PROFILE = "pod-security.kubernetes.io/enforce";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods()) {
            pod(pod, faults);
            for (var container : pod.containers()) container(pod, container, faults);
            // A namespace of the platform has what the platform's own pods need.
            overlay.objects()
                    .find("Namespace", pod.namespace())
                    .map(each -> each.labels().getOrDefault(PROFILE, "none"))
                    .filter(profile -> !profile.equals("restricted"))
                    .ifPresent(profile ->
                            faults.add(pod, "is in a namespace that enforces " + profile + " and not restricted"));
        }
        return faults.all();
    }

    private static void pod(Pod pod, Faults faults) {
        var spec = pod.spec();
        for (var shared : List.of("hostNetwork", "hostPID", "hostIPC"))
            if (spec.path(shared).asBoolean()) faults.add(pod, "has " + shared);
        for (var volume : spec.path("volumes"))
            volume.fieldNames().forEachRemaining(kind -> {
                if (!kind.equals("name") && !VOLUMES.contains(kind)) faults.add(pod, "has a volume of kind " + kind);
            });
        if (!Manifest.at(spec, "securityContext.seccompProfile.type").asText().equals("RuntimeDefault"))
            faults.add(pod, "has no seccomp profile RuntimeDefault");
    }

    private static void container(Pod pod, JsonNode container, Faults faults) {
        var context = container.path("securityContext");
        var ofPod = pod.spec().path("securityContext");
        if (context.path("privileged").asBoolean()) faults.add(pod, container, "is privileged");
        if (context.path("allowPrivilegeEscalation").asBoolean(true)) faults.add(pod, container, "may gain privileges");
        if (!context.path("runAsNonRoot").asBoolean(ofPod.path("runAsNonRoot").asBoolean()))
            faults.add(pod, container, "may run as root");
        if (context.path("runAsUser").asInt(ofPod.path("runAsUser").asInt(-1)) == 0)
            faults.add(pod, container, "runs as root");
        if (!context.path("capabilities").path("drop").toString().equals("[\"ALL\"]"))
            faults.add(pod, container, "keeps capabilities");
        for (var added : context.path("capabilities").path("add"))
            if (!added.asText().equals("NET_BIND_SERVICE")) faults.add(pod, container, "has the capability " + added);
        if (!context.path("readOnlyRootFilesystem").asBoolean()) faults.add(pod, container, "may write to its image");
        for (var port : container.path("ports"))
            if (port.path("hostPort").asInt() != 0) faults.add(pod, container, "has a port of the node");
    }
}
