package io.fareline.manifests.chart;

import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Copy;
import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What Helm gives a cluster is what kustomize gives it: all of the services, field by field. */
class ParityTest {
    static final List<String> ENVIRONMENTS = Chart.ENVIRONMENTS;
    private static final String BOOKING = "Deployment fareline/booking-service ";
    private static final String CONTAINER = "spec.template.spec.containers[0].";
    private static Manifests prod;

    @ParameterizedTest
    @FieldSource("ENVIRONMENTS")
    void theChartIsTheOverlay(String environment) {
        var chart = Chart.withHooksShown().render(environment);
        assertEquals(5, chart.of("Job").size());
        assertFound(List.of(), chart, Rendered.overlay(environment).objects());
    }

    @Test
    void theRecoveryRegionIsTheSameToo() throws IOException {
        var moved = Files.readString(Chart.ORIGINAL.resolve("values-prod-recovery.yaml"));
        var chart = Chart.withHooksShown().render("prod", moved);
        assertFound(List.of(), chart, Rendered.overlay("prod-recovery").objects());
        assertTrue(
                Differences.between(Compared.ofChart(prod()), Compared.ofChart(chart))
                        .contains(
                                "SecretStore fareline/booking-secrets spec.provider.aws.region: \"eu-central-1\" vs \"eu-west-1\""));
    }

    @Test
    void aChangedProbeIsFound() {
        assertFound(
                BOOKING + CONTAINER + "livenessProbe.failureThreshold: 6 vs 7",
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/livenessProbe/failureThreshold",
                                "7"));
    }

    @Test
    void oneMoreVariableIsFound() {
        assertFound(
                BOOKING + CONTAINER + "env[6]: nothing vs {\"name\":\"TZ\",\"value\":\"UTC\"}",
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/env/-",
                                "{name: TZ, value: UTC}"));
    }

    @Test
    void aMissingServiceIsFound() {
        assertFound(
                "Service fareline/flight-service: an object vs nothing",
                spoilt("prod").without("Service", "flight-service"));
    }

    @Test
    void oneMoreObjectIsFound() {
        assertFound(
                "ConfigMap fareline/loyalty-config: nothing vs an object",
                spoilt("prod").and("""
                                apiVersion: v1
                                kind: ConfigMap
                                metadata: {name: loyalty-config, namespace: fareline}
                                """));
    }

    @Test
    void aLostVolumeIsFound() {
        assertFound(
                BOOKING + "spec.template.spec.volumes[tmp]: {\"name\":\"tmp\",\"emptyDir\":{\"sizeLimit\":\"256Mi\"}}"
                        + " vs nothing",
                spoilt("prod").remove("Deployment", "booking-service", "/spec/template/spec/volumes/3"));
    }

    @Test
    void anotherSettingIsFoundInSpiteOfTheHashes() {
        assertFound(
                "ConfigMap fareline/booking-config-HASH data.FARELINE_CLIENT_ID: \"booking\" vs \"flight\"",
                spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_CLIENT_ID", "flight"));
    }

    @Test
    void theSettingsOfAnotherServiceAreFound() {
        var flight = Rendered.overlay("prod").of("ConfigMap").stream()
                .map(each -> each.name())
                .filter(each -> each.startsWith("flight-config-"))
                .findFirst()
                .orElseThrow();
        assertFound(
                BOOKING + CONTAINER + "envFrom[1].configMapRef.name: \"booking-config-HASH\" vs \"flight-config-HASH\"",
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                "/spec/template/spec/containers/0/envFrom/1/configMapRef/name",
                                flight));
    }

    @Test
    void anotherRoleIsFound() {
        assertFound(
                "ServiceAccount fareline/auth-service metadata.annotations.eks.amazonaws.com/role-arn:"
                        + " \"arn:aws:iam::333333333333:role/fareline-auth-secrets\" vs \"none\"",
                spoilt("prod")
                        .set(
                                "ServiceAccount",
                                "auth-service",
                                "/metadata/annotations/eks.amazonaws.com~1role-arn",
                                "none"));
    }

    @Test
    void aChangeOfTheChartIsFoundInEveryService() {
        var chart = Chart.withHooksShown().with("templates/deployments.yaml", "path: /health/live", "path: /health");
        var found = Differences.between(
                Compared.ofChart(chart.render("prod")),
                Compared.ofKustomize(Rendered.overlay("prod").objects()));
        assertEquals(5, found.size(), found::toString);
        assertTrue(
                found.contains(BOOKING + CONTAINER + "livenessProbe.httpGet.path: \"/health\" vs \"/health/live\""),
                found::toString);
    }

    @Test
    void aSixthServiceIsTheSameToo() throws IOException {
        var digest = "sha256:" + "6".repeat(64);
        var values = """
                services:
                  loyalty:
                    image: {digest: "%s"}
                """.formatted(digest);
        var kustomize = new Copy()
                .insertAfter(
                        "kustomize/overlays/prod/release/kustomization.yaml",
                        "images:",
                        "  - name: fareline/loyalty",
                        "    digest: " + digest)
                .write("kustomize/services/loyalty/kustomization.yaml", """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        resources: [../../base]
                        components: [../../../eso/components/external-secret, ../../../eso/components/client-secret, ../../components/identity]
                        namePrefix: loyalty-
                        configMapGenerator:
                          - {name: config, envs: [config.env]}
                        """)
                .write("kustomize/services/loyalty/config.env", """
                        OTEL_SERVICE_NAME=loyalty
                        FARELINE_CLIENT_ID=loyalty
                        FARELINE_AUTH_URL=http://auth-service:9080
                        """)
                .insertAfter("kustomize/services/kustomization.yaml", "  - admin", "  - loyalty");
        var chart = Chart.withHooksShown().render("prod", values);
        assertTrue(chart.find("Job", "loyalty-migrations").isPresent());
        assertFound(List.of(), chart, kustomize.overlay("prod").objects());
    }

    private static void assertFound(String difference, Mutation spoilt) {
        assertFound(List.of(difference), prod(), spoilt.overlay().objects());
    }

    private static void assertFound(List<String> differences, Manifests chart, Manifests kustomize) {
        assertEquals(
                String.join("\n", differences),
                String.join("\n", Differences.between(Compared.ofChart(chart), Compared.ofKustomize(kustomize))));
    }

    private static synchronized Manifests prod() {
        if (prod == null) prod = Chart.withHooksShown().render("prod");
        return prod;
    }
}
