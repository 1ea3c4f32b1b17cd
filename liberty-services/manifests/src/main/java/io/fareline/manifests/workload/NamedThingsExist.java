package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.List;

/** ConfigMaps, Secrets and accounts that pods name exist, and so does what an autoscaler scales. */
public final class NamedThingsExist implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods()) {
            for (var volume : pod.spec().path("volumes")) {
                secret(overlay, pod, volume.path("secret").path("secretName"), faults);
                map(overlay, pod, volume.path("configMap").path("name"), faults);
                volume.path("projected").path("sources").forEach(source -> {
                    secret(overlay, pod, source.path("secret").path("name"), faults);
                    map(overlay, pod, source.path("configMap").path("name"), faults);
                });
            }
            pod.containers().forEach(container -> environment(overlay, pod, container, faults));
            exists(overlay, pod, "ServiceAccount", pod.serviceAccount(), faults);
        }
        for (var scaler : overlay.of("HorizontalPodAutoscaler")) {
            var kind = scaler.text("spec.scaleTargetRef.kind");
            var name = scaler.text("spec.scaleTargetRef.name");
            if (overlay.objects().beside(scaler, kind, name).isEmpty())
                faults.add(scaler, "scales " + kind + " " + name + ", which does not exist");
        }
        return faults.all();
    }

    private static void environment(Overlay overlay, Pod pod, JsonNode container, Faults faults) {
        for (var from : container.path("envFrom")) {
            map(overlay, pod, from.path("configMapRef").path("name"), faults);
            secret(overlay, pod, from.path("secretRef").path("name"), faults);
        }
        for (var variable : container.path("env")) {
            map(overlay, pod, Manifest.at(variable, "valueFrom.configMapKeyRef.name"), faults);
            secret(overlay, pod, Manifest.at(variable, "valueFrom.secretKeyRef.name"), faults);
        }
    }

    private static void map(Overlay overlay, Pod pod, JsonNode name, Faults faults) {
        if (name.isTextual()) exists(overlay, pod, "ConfigMap", name.asText(), faults);
    }

    private static void exists(Overlay overlay, Pod pod, String kind, String name, Faults faults) {
        if (overlay.objects().beside(pod.owner(), kind, name).isEmpty())
            faults.add(pod, "names " + kind + " " + name + ", which does not exist");
    }

    /** Secrets are written by an ExternalSecret, or by the issuer of a certificate. */
    private static void secret(Overlay overlay, Pod pod, JsonNode name, Faults faults) {
        if (!name.isTextual()) return;
        var written = overlay.all().stream()
                .filter(each -> each.namespace().equals(pod.namespace()))
                .anyMatch(each -> writes(each, name.asText()));
        if (!written) faults.add(pod, "names Secret " + name.asText() + ", which nobody writes");
    }

    private static boolean writes(Manifest manifest, String secret) {
        return switch (manifest.kind()) {
            case "ExternalSecret" ->
                manifest.at("spec.target.name").asText(manifest.name()).equals(secret);
            case "Certificate" -> manifest.text("spec.secretName").equals(secret);
            default -> false;
        };
    }
}
