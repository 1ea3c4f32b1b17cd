package io.fareline.manifests.place;

import io.fareline.manifests.check.Faults;
import io.fareline.manifests.source.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A region is written in an overlay and in what Argo CD keeps for it, once in each, and nowhere else in the manifests. What
 * delivers has text inside of text, where nothing can be written afterwards: there it is held to its account by the objects.
 */
public final class RegionsAreSaidOnce {
    private static final List<String> FOLDERS = List.of("kustomize", "istio", "eso");
    /** Files, and the one line in each that may say it. */
    private static final Map<Pattern, Pattern> PLACES = Map.of(
            Pattern.compile("kustomize/overlays/[^/]+/kustomization\\.yaml"),
            Pattern.compile("\\s*(annotations: \\{)?fareline\\.io/aws-region: [a-z0-9-]+}?"),
            Pattern.compile("kustomize/argocd/environments/[^/]+/kustomization\\.yaml"),
            Pattern.compile("\\s*literals: \\[account=[0-9]{12}, region=[a-z0-9-]+]"));

    private static final List<String> TEXT_IN_TEXT = List.of(
            "kustomize/argocd/platform/delivery/atlantis/aws-config",
            "kustomize/argocd/platform/delivery/jenkins/jenkins.yaml");

    private final Repository repository;

    public RegionsAreSaidOnce(Repository repository) {
        this.repository = repository;
    }

    public List<String> faults() {
        var faults = new Faults();
        for (var folder : FOLDERS)
            try (var files = Files.walk(repository.root().resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(each -> repository.root().relativize(each).toString())
                        .filter(each -> !TEXT_IN_TEXT.contains(each))
                        .sorted()
                        .forEach(each -> file(each, faults));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return faults.all();
    }

    private void file(String name, Faults faults) {
        var place = PLACES.entrySet().stream()
                .filter(each -> each.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        var said = repository
                .text(name)
                .lines()
                .filter(each -> RegionsAreOne.REGION.matcher(each).find())
                .toList();
        for (var line : said)
            if (place.isEmpty() || !place.get().matcher(line).matches())
                faults.add(name + " says a region: " + line.strip());
        if (said.size() > 1) faults.add(name + " says its region " + said.size() + " times");
    }
}
