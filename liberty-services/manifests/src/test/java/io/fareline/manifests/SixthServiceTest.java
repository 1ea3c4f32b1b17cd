package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fareline.manifests.check.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What one more service costs, by adding one: its code is there (a server, its line in the table of settings, its contract),
 * and then fewer than 20 lines put it into production as soundly as the others.
 */
class SixthServiceTest {
    private static final String NAME = "loyalty";
    private static final String RELEASE = "kustomize/overlays/prod/release/kustomization.yaml";

    @Test
    void aSixthServiceCostsFewerThanTwentyLines() throws IOException {
        var copy = new Copy();
        code(copy.repository().root());
        // The pipeline writes digests.
        copy.insertAfter(RELEASE, "images:", "  - name: fareline/" + NAME, "    digest: sha256:" + "0".repeat(64));
        var byPipeline = copy.lines();

        copy.write("kustomize/services/loyalty/kustomization.yaml", """
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
                .insertAfter("kustomize/services/kustomization.yaml", "  - admin", "  - loyalty")
                .insertAfter(
                        "istio/mesh/allow-auth.yaml",
                        "              - cluster.local/ns/fareline/sa/admin-service",
                        "              - cluster.local/ns/fareline/sa/loyalty-service");
        var written = copy.lines() - byPipeline;
        assertTrue(written < 20, () -> written + " lines");

        var prod = copy.overlay("prod");
        assertEquals(List.of(), faultsButOpenness(copy, prod));
        for (var kind :
                List.of("Deployment", "Service", "ServiceAccount", "HorizontalPodAutoscaler", "PodDisruptionBudget"))
            assertTrue(prod.objects().find(kind, "loyalty-service").isPresent(), kind);
        assertTrue(prod.objects().find("Job", "loyalty-migrations").isPresent());
        assertTrue(prod.objects().find("ExternalSecret", "loyalty-secrets").isPresent());
    }

    @Test
    void aServiceThatIsForgottenInTheManifestsIsMissed() throws IOException {
        var copy = new Copy();
        code(copy.repository().root());
        var faults = Soundness.faults(copy.repository(), copy.overlay("prod"));
        assertTrue(faults.contains("There is no Deployment of the service loyalty"), faults::toString);
    }

    /** Nobody calls it yet, so nothing is allowed to, which for the others would be a fault. */
    private static List<String> faultsButOpenness(Copy copy, Overlay prod) {
        return Soundness.faults(copy.repository(), prod).stream()
                .filter(each -> !each.equals(
                        "Deployment fareline/loyalty-service is not closed: no AuthorizationPolicy allows anything"))
                .toList();
    }

    /** As much of a service as the checks read of one. */
    private static void code(Path root) throws IOException {
        var module = root.resolve("liberty-services").resolve(NAME);
        var real = Rendered.REPOSITORY.resolve("liberty-services/flight");
        for (var file : List.of(
                "src/main/liberty/config/server.xml", "src/main/resources/META-INF/microprofile-config.properties")) {
            Files.createDirectories(module.resolve(file).getParent());
            Files.writeString(
                    module.resolve(file), Files.readString(real.resolve(file)).replace("flight", NAME));
        }
        Files.createDirectories(module.resolve("src/main/java"));
        // Contracts are a folder of the real ones, which must not be written to.
        var contracts = root.resolve("liberty-services/contracts");
        var shared = Files.readSymbolicLink(contracts);
        Files.delete(contracts);
        Files.createDirectories(contracts);
        try (var files = Files.list(shared)) {
            for (var file : files.toList()) Files.createSymbolicLink(contracts.resolve(file.getFileName()), file);
        }
        Files.writeString(contracts.resolve(NAME + ".openapi.yaml"), "openapi: 3.1.0\npaths: {}\n");
        settings(root.resolve("docs/configuration.json"));
    }

    /** It reads what payment reads, but for what has payment's name or belongs to the provider. */
    private static void settings(Path table) throws IOException {
        var json = new ObjectMapper();
        var rows = json.readTree(table.toFile());
        for (var row : rows) {
            var name = row.path("name").asText();
            if (row.path("services").toString().contains("\"payment\"") && !name.matches(".*(payment|provider).*"))
                ((ArrayNode) row.path("services")).add(NAME);
        }
        json.writeValue(table.toFile(), rows);
    }
}
