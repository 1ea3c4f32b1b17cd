package io.fareline.manifests.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an alert reaches, by the configuration that External Secrets writes from its template. */
class AlertmanagerTest {
    private static final Path CACHE = Rendered.REPOSITORY.resolve("target/amtool");

    @TempDir
    Path folder;

    @Test
    void theConfigurationIsOne() throws IOException {
        var amtool = Rendered.orNotRun(() -> Amtool.find(CACHE));
        var check = amtool.check(write(configuration()));
        assertTrue(check.good(), check::said);
    }

    @ParameterizedTest
    @CsvSource({"severity=page, people", "severity=ticket, work", "alertname=Watchdog, nobody"})
    void anAlertReachesWhomItShould(String label, String receiver) throws IOException {
        var amtool = Rendered.orNotRun(() -> Amtool.find(CACHE));
        assertEquals(receiver, amtool.route(write(configuration()), label));
    }

    @Test
    void aReceiverThatIsNobodyIsRefused() throws IOException {
        var amtool = Rendered.orNotRun(() -> Amtool.find(CACHE));
        var configuration = configuration();
        assertTrue(configuration.contains("receiver: people"), configuration);
        var check = amtool.check(write(configuration.replace("receiver: people", "receiver: them")));
        assertFalse(check.good());
        assertTrue(check.said().contains("them"), check::said);
    }

    @ParameterizedTest
    @CsvSource({"2.39, 2.40, true", "2.40, 2.40, false", "2.9, 2.40, true", "3.0, 2.40, false", "1.50, 2.40, true"})
    void versionsAreComparedByNumber(String version, String least, boolean older) {
        assertEquals(older, PackagedTool.isOlder(version, least));
    }

    /** With an address wherever the template takes one from a secret. */
    private static String configuration() {
        var secret = Rendered.render(Rendered.REPOSITORY.resolve("kustomize/argocd/environments/prod"))
                .find("ExternalSecret", "alertmanager-config")
                .orElseThrow();
        return secret.at("spec.target.template.data")
                .path("alertmanager.yaml")
                .asText()
                .replaceAll("\\{\\{[^}]*}}", "https://hook.example");
    }

    private Path write(String configuration) throws IOException {
        return Files.writeString(folder.resolve("alertmanager.yaml"), configuration);
    }
}
