package io.fareline.manifests.alert;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.source.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whoever is woken by an alert is led to a page that says what to do, and told how bad it is. */
public final class AlertsHaveRunbooks implements Check {
    private static final String PAGES = "docs/runbooks/";
    private final Path root;

    public AlertsHaveRunbooks(Repository repository) {
        root = repository.root();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var rules : overlay.of("PrometheusRule"))
            for (var group : rules.at("spec.groups"))
                for (var rule : group.path("rules")) {
                    if (!rule.has("alert")) continue;
                    var name = "has the alert " + rule.path("alert").asText();
                    var page = rule.path("annotations").path("runbook_url").asText();
                    var at = page.lastIndexOf(PAGES);
                    if (at < 0 || !Files.exists(root.resolve(page.substring(at))))
                        faults.add(rules, name + " without a runbook: '" + page + "'");
                    if (!rule.path("labels").has("severity")) faults.add(rules, name + " without a severity");
                }
        return faults.all();
    }
}
