package io.fareline.manifests.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Argo CD installs into an environment is of one version each, comes from a place that its project allows, and comes
 * in waves: definitions of kinds before what is of those kinds, all of it before the services. A cluster without services
 * needs less.
 */
public final class PlatformIsPinned implements Check {
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final String WAVE = "argocd.argoproj.io/sync-wave";
    /** The first of each pair defines what the second needs. */
    private static final List<List<String>> ORDER = List.of(
            List.of("istio-base", "istiod"),
            List.of("istio-base", "istio-cni"),
            List.of("external-secrets", "prometheus"),
            List.of("cert-manager", "fareline"),
            List.of("external-secrets", "fareline"),
            List.of("istiod", "fareline"),
            List.of("istio-cni", "fareline"),
            List.of("kyverno", "fareline"),
            List.of("prometheus", "fareline"));

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var application : overlay.of("Application")) source(overlay, application, faults);
        for (var pair : ORDER) {
            if (pair.getFirst().equals("kyverno")
                    && overlay.of("ImageValidatingPolicy").isEmpty()) continue;
            var first = wave(overlay, pair.getFirst());
            var second = wave(overlay, pair.getLast());
            if (second.isEmpty()) continue;
            if (first.isEmpty()) faults.add(pair.getLast() + " comes without " + pair.getFirst());
            else if (first.get() >= second.get())
                faults.add(pair.getLast() + " of wave " + second.get() + " does not come after " + pair.getFirst()
                        + " of wave " + first.get());
        }
        return faults.all();
    }

    private static void source(Overlay overlay, Manifest application, Faults faults) {
        var source = application.at("spec.source");
        var revision = source.path("targetRevision").asText();
        if (source.has("chart") && !VERSION.matcher(revision).matches())
            faults.add(application, "takes any chart that is '" + revision + "'");
        var project = overlay.objects().find("AppProject", application.text("spec.project"));
        if (project.isEmpty()) {
            faults.add(application, "is of no project that exists");
            return;
        }
        var place = source.path("repoURL").asText();
        if (Manifest.list(project.get().at("spec.sourceRepos")).stream()
                .map(JsonNode::asText)
                .noneMatch(place::equals))
            faults.add(application, "comes from " + place + ", which its project does not allow");
    }

    /** Of the application, or of the set of them. */
    private static Optional<Integer> wave(Overlay overlay, String name) {
        return overlay.all().stream()
                .filter(each -> each.is("Application", name) || each.is("ApplicationSet", name))
                .findFirst()
                .map(each -> Integer.parseInt(each.annotation(WAVE).orElse("0")));
    }
}
