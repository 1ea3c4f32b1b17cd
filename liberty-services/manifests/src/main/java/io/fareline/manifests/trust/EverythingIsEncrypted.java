package io.fareline.manifests.trust;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;

/** Mutual TLS is demanded by the whole mesh and given up nowhere, for no port; entries speak TLS 1.2 or later. */
public final class EverythingIsEncrypted implements Check {
    private static final String ROOT = "istio-system";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isInMesh()) return faults.all();
        var whole = overlay.of("PeerAuthentication").stream()
                .filter(each -> each.namespace().equals(ROOT)
                        && each.at("spec.selector").isMissingNode())
                .anyMatch(each -> each.text("spec.mtls.mode").equals("STRICT"));
        if (!whole) faults.add("No PeerAuthentication of " + ROOT + " demands mutual TLS of the whole mesh");
        for (var each : overlay.of("PeerAuthentication")) {
            var modes = each.at("spec").findValuesAsText("mode");
            for (var mode : modes)
                if (!List.of("STRICT", "UNSET").contains(mode))
                    faults.add(each, "takes what is not encrypted: " + mode);
        }
        for (var rule : overlay.of("DestinationRule")) {
            var mode = rule.text("spec.trafficPolicy.tls.mode");
            var inside = rule.text("spec.host").endsWith(".svc.cluster.local");
            if (inside && !mode.equals("ISTIO_MUTUAL"))
                faults.add(rule, "speaks to " + rule.text("spec.host") + " by " + mode);
        }
        for (var gateway : overlay.of("Gateway"))
            for (var server : gateway.at("spec.servers")) {
                var protocol = server.path("port").path("protocol").asText();
                var least = server.path("tls").path("minProtocolVersion").asText();
                if (!protocol.equals("HTTPS")) faults.add(gateway, "listens to " + protocol);
                else if (!List.of("TLSV1_2", "TLSV1_3").contains(least))
                    faults.add(gateway, "takes TLS older than 1.2");
            }
        return faults.all();
    }
}
