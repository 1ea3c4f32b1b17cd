package io.fareline.manifests.trust;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Selector;
import io.fareline.manifests.setting.Environment;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;

/** The proxies of the entries and of the services check tokens by the issuer that the services themselves are told. */
public final class TokensAreOurs implements Check {
    private final List<ServiceSource> services;

    public TokensAreOurs(Repository repository) {
        services = repository.services();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isInMesh()) return faults.all();
        for (var service : services)
            for (var pod : overlay.of(service)) {
                var issuer = Environment.of(overlay, pod, pod.containers().getFirst())
                        .get("FARELINE_AUTH_ISSUER");
                var rules = overlay.of("RequestAuthentication").stream()
                        .filter(each -> each.namespace().equals(pod.namespace()))
                        .filter(each -> Selector.takes(each.at("spec.selector.matchLabels"), pod.labels()))
                        .toList();
                if (rules.isEmpty()) faults.add(pod, "has a proxy that checks no token");
                for (var rule : overlay.of("RequestAuthentication")) issuer(rule, issuer, faults);
            }
        return faults.all();
    }

    private static void issuer(Manifest rule, String issuer, Faults faults) {
        for (var each : rule.at("spec.jwtRules")) {
            if (!each.path("issuer").asText().equals(issuer))
                faults.add(rule, "trusts " + each.path("issuer").asText() + ", and the services trust " + issuer);
            if (!each.path("jwksUri").asText().equals(issuer + "/oauth/jwks"))
                faults.add(rule, "takes keys of " + each.path("jwksUri").asText());
        }
    }
}
