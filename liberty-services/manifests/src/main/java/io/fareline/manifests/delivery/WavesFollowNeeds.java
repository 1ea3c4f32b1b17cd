package io.fareline.manifests.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.ArrayList;
import java.util.List;

/**
 * Argo CD applies what others need before them: the namespace, then accounts, settings and secrets, then the migrations,
 * then whatever runs on the new schema. Migrations are a hook of the Sync phase (before it, on a first installation, nothing
 * is there that they need), they run anew each time, and no proxy beside them keeps them from ending.
 */
public final class WavesFollowNeeds implements Check {
    private static final String WAVE = "argocd.argoproj.io/sync-wave";
    private static final String HOOK = "argocd.argoproj.io/hook";
    private static final String DELETED = "argocd.argoproj.io/hook-delete-policy";
    private static final String COMPONENT = "app.kubernetes.io/component";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods())
            for (var needed : needs(overlay, pod))
                if (isLate(needed, pod.owner()))
                    faults.add(
                            pod,
                            "comes in wave " + wave(pod.owner()) + ", and needs " + needed.id() + " of wave "
                                    + wave(needed));
        for (var manifest : overlay.all())
            overlay.objects()
                    .find("Namespace", manifest.namespace())
                    .filter(namespace -> wave(namespace) >= wave(manifest))
                    .ifPresent(namespace -> faults.add(manifest, "does not come after its namespace"));
        for (var pod : overlay.pods()) if (pod.owner().kind().equals("Job")) job(overlay, pod, faults);
        return faults.all();
    }

    private static void job(Overlay overlay, Pod pod, Faults faults) {
        var job = pod.owner();
        if (!job.annotation(HOOK).orElse("").equals("Sync")) faults.add(job, "is no hook of the Sync phase");
        if (!job.annotation(DELETED).orElse("").equals("BeforeHookCreation"))
            faults.add(job, "does not run anew each time");
        if (pod.isInMesh()) faults.add(job, "has a proxy beside it, which does not end with it");
        for (var other : overlay.standing())
            if (job.labels().containsKey(COMPONENT)
                    && job.labels().get(COMPONENT).equals(other.owner().labels().get(COMPONENT))
                    && wave(other.owner()) <= wave(job)) faults.add(other, "does not come after " + job.id());
    }

    /**
     * Within a wave accounts and settings are applied before what runs; a Secret is there only when its ExternalSecret has
     * been waited for, and a hook may come before what is in its wave.
     */
    private static boolean isLate(Manifest needed, Manifest owner) {
        var waited = owner.kind().equals("Job") || needed.kind().equals("ExternalSecret");
        return waited ? wave(needed) >= wave(owner) : wave(needed) > wave(owner);
    }

    private static List<Manifest> needs(Overlay overlay, Pod pod) {
        var needs = new ArrayList<Manifest>();
        overlay.objects()
                .beside(pod.owner(), "ServiceAccount", pod.serviceAccount())
                .ifPresent(needs::add);
        for (var volume : pod.spec().path("volumes")) {
            add(overlay, pod, "ExternalSecret", volume.path("secret").path("secretName"), needs);
            add(overlay, pod, "ConfigMap", volume.path("configMap").path("name"), needs);
        }
        for (var container : pod.containers())
            for (var from : container.path("envFrom"))
                add(overlay, pod, "ConfigMap", from.path("configMapRef").path("name"), needs);
        return needs;
    }

    private static void add(Overlay overlay, Pod pod, String kind, JsonNode name, List<Manifest> to) {
        if (name.isTextual())
            overlay.objects().beside(pod.owner(), kind, name.asText()).ifPresent(to::add);
    }

    private static int wave(Manifest manifest) {
        return Integer.parseInt(manifest.annotation(WAVE).orElse("0"));
    }
}
