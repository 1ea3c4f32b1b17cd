package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.place.RecoveryIsItsOrigin;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Components that may be taken or left: each of them, and a canary of each service as the runbook makes it. */
class CombinationsTest {
    private static final String DEV = "kustomize/overlays/dev/kustomization.yaml";
    private static final String PROD = "kustomize/overlays/prod/kustomization.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"auth", "flight", "booking", "payment", "admin"})
    void aCanaryOfAServiceBesideIt(String service) throws IOException {
        var copy = withCanary(service);
        var prod = copy.overlay("prod");
        assertEquals(List.of(), Soundness.faults(Rendered.repository(), prod));
        assertEquals(List.of(), new RecoveryIsItsOrigin(prod).faults(copy.overlay("prod-recovery")));
        assertTrue(
                prod.objects().find("Deployment", service + "-service-canary").isPresent());
    }

    @Test
    void aCanaryWithoutPodsIsRefused() throws IOException {
        var copy = withCanary("booking").remove(PROD, "  - canary\n");
        var faults = Soundness.faults(Rendered.repository(), copy.overlay("prod"));
        assertTrue(
                faults.contains(
                        "VirtualService fareline/public, route bookings leads to the subset canary of booking-service,"
                                + " which has no pod"),
                faults::toString);
    }

    @Test
    void withoutTheAdminCenter() throws IOException {
        var copy = new Copy()
                .remove(DEV, "  - ../../components/admin-center\n")
                .remove(DEV, "  - ../../../istio/gateway/admin-center\n");
        var dev = copy.overlay("dev");
        assertEquals(List.of(), Soundness.faults(Rendered.repository(), dev));
        assertEquals(
                1,
                dev.objects()
                        .find("Service", "admin-service")
                        .orElseThrow()
                        .at("spec.ports")
                        .size());
    }

    @Test
    void withoutObservability() throws IOException {
        var dev = new Copy().remove(DEV, "  - ../../components/observability\n").overlay("dev");
        assertEquals(List.of(), Soundness.faults(Rendered.repository(), dev));
        assertEquals(List.of(), dev.of("PrometheusRule"));
    }

    @Test
    void withoutTheMesh() throws IOException {
        var copy = new Copy();
        for (var part : List.of("gateway", "mesh", "egress", "gateway/admin-center", "egress/sandbox"))
            copy.remove(DEV, "  - ../../../istio/" + part + "\n");
        var dev = copy.overlay("dev");
        assertEquals(List.of(), Soundness.schemaFaults(dev));
        var faults = Soundness.faults(Rendered.repository(), dev);
        var open = "Deployment fareline/booking-service is not closed: no AuthorizationPolicy allows anything";
        assertTrue(faults.contains(open), faults::toString);
    }

    private Copy withCanary(String service) throws IOException {
        return new Copy()
                .insertAfter(PROD, "  - release", "  - canary")
                .insertAfter(PROD, "  - ../../../istio/mesh", "  - ../../../istio/mesh/canary/" + service)
                .write("kustomize/overlays/prod/canary/kustomization.yaml", """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        namespace: fareline
                        nameSuffix: -canary
                        resources: [../../../services/%1$s]
                        components: [../../../components/canary]
                        images:
                          - {name: fareline/%1$s, digest: "sha256:%2$s"}
                        """.formatted(service, "1".repeat(64)));
    }
}
