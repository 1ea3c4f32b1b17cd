package io.fareline.manifests.trust;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifests;
import org.junit.jupiter.api.Test;

/** What is open, and tokens of others: what a mesh must not look like. */
class TrustRefusalsTest {
    @Test
    void whatIsNotEncrypted() {
        var check = new EverythingIsEncrypted();
        assertRefused(
                check,
                spoilt("prod").and("""
                apiVersion: security.istio.io/v1
                kind: PeerAuthentication
                metadata: {name: open, namespace: fareline}
                spec: {mtls: {mode: STRICT}, portLevelMtls: {9080: {mode: PERMISSIVE}}}
                """),
                "PeerAuthentication fareline/open takes what is not encrypted: PERMISSIVE");
        assertRefused(
                check,
                spoilt("prod").set("DestinationRule", "services", "/spec/trafficPolicy/tls/mode", "DISABLE"),
                "DestinationRule fareline/services speaks to *.fareline.svc.cluster.local by DISABLE");
        assertRefused(
                check,
                spoilt("prod").remove("Gateway", "web", "/spec/servers/0/tls/minProtocolVersion"),
                "Gateway fareline-ingress/web takes TLS older than 1.2");
        assertRefused(
                check,
                spoilt("prod")
                        .set("Gateway", "web", "/spec/servers/0/port", "{number: 80, name: http, protocol: HTTP}"),
                "Gateway fareline-ingress/web listens to HTTP");
    }

    @Test
    void aMeshThatDemandsNothing() {
        var overlay = spoilt("prod").overlay();
        var objects = overlay.all().stream()
                .filter(each -> !each.kind().equals("PeerAuthentication"))
                .toList();
        var faults = new EverythingIsEncrypted().faults(new Overlay("prod", new Manifests(objects)));
        assertTrue(
                faults.contains("No PeerAuthentication of istio-system demands mutual TLS of the whole mesh"),
                faults::toString);
    }

    @Test
    void aTokenOfSomebodyElse() {
        var check = new TokensAreOurs(Rendered.repository());
        assertRefused(
                check,
                spoilt("prod").set("ConfigMap", "environment", "/data/FARELINE_AUTH_ISSUER", "https://other.example"),
                trusts("fareline-ingress"),
                "RequestAuthentication fareline-ingress/tokens takes keys of https://api.fareline.example/oauth/jwks",
                trusts("fareline"),
                "RequestAuthentication fareline/tokens takes keys of https://api.fareline.example/oauth/jwks");
    }

    private static String trusts(String namespace) {
        return "RequestAuthentication " + namespace
                + "/tokens trusts https://api.fareline.example, and the services trust https://other.example";
    }
}
