package io.fareline.manifests.chart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Helm makes hooks one after the other, by weight, before anything else, and deletes a hook to make it again. So whatever a
 * migration needs is a hook that comes before it, or it would wait for ever on a first installation; and what running pods
 * live on is none, but for settings, whose name says what is in them.
 */
final class HooksFollowNeeds implements Check {
    private static final List<String> BEFORE = List.of("pre-install", "pre-upgrade");

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods())
            for (var needed : needs(overlay, pod))
                if (pod.owner().kind().equals("Job")) before(needed, pod.owner(), faults);
                else kept(needed, faults);
        for (var job : overlay.of("Job")) if (!isHook(job)) faults.add(job, "is no hook");
        return faults.all();
    }

    private static void before(Manifest needed, Manifest job, Faults faults) {
        if (!isHook(needed)) faults.add(job, "needs " + needed.id() + ", which comes after it");
        else if (weight(needed) >= weight(job)) faults.add(job, "does not come after " + needed.id());
    }

    private static void kept(Manifest needed, Faults faults) {
        var isSetting = needed.kind().equals("ConfigMap");
        if (isSetting && !hooks(needed).contains("pre-rollback")) faults.add(needed, "is not there to roll back to");
        if (!isSetting && isHook(needed)) faults.add(needed, "is deleted under the pods that live on it");
    }

    static boolean isHook(Manifest manifest) {
        return hooks(manifest).containsAll(BEFORE);
    }

    private static List<String> hooks(Manifest manifest) {
        return Arrays.asList(
                manifest.annotation(Chart.SHOWN + "hook").orElse("").split(","));
    }

    private static int weight(Manifest manifest) {
        return Integer.parseInt(manifest.annotation(Chart.SHOWN + "hook-weight").orElse("0"));
    }

    private static List<Manifest> needs(Overlay overlay, Pod pod) {
        var needs = new ArrayList<Manifest>();
        add(overlay, pod, "ServiceAccount", pod.spec().path("serviceAccountName"), needs);
        for (var volume : pod.spec().path("volumes")) {
            var secret = volume.path("secret").path("secretName");
            add(overlay, pod, "ExternalSecret", secret, needs);
            add(overlay, pod, "SecretStore", secret, needs);
        }
        for (var container : pod.containers())
            for (var from : container.path("envFrom"))
                add(overlay, pod, "ConfigMap", from.path("configMapRef").path("name"), needs);
        return needs;
    }

    private static void add(Overlay overlay, Pod pod, String kind, JsonNode name, List<Manifest> to) {
        overlay.objects().beside(pod.owner(), kind, name.asText()).ifPresent(to::add);
    }
}
