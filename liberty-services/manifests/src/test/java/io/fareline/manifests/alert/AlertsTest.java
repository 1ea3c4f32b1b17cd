package io.fareline.manifests.alert;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.object.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final String TESTS = "kustomize/components/observability/alerts_test.yaml";
    private static final Path CACHE = Rendered.REPOSITORY.resolve("target/promtool");

    @TempDir
    Path folder;

    @Test
    void everyAlertRingsWhenItShouldAndNotOtherwise() throws IOException {
        var promtool = Rendered.orNotRun(() -> Promtool.find(CACHE));
        var rules = write(rules().root().path("spec").toString());
        var check = promtool.check(rules);
        assertTrue(check.good(), check::said);
        var test = promtool.test(tests());
        assertTrue(test.good(), test::said);
    }

    @Test
    void aLimitThatIsChangedIsNoticed() throws IOException {
        var promtool = Rendered.orNotRun(() -> Promtool.find(CACHE));
        var spec = new YAMLMapper().writeValueAsString(rules().root().path("spec"));
        assertTrue(spec.contains("14.4 * 0.001"), spec);
        write(spec.replace("14.4 * 0.001", "14.4 * 0.9"));
        var test = promtool.test(tests());
        assertFalse(test.good());
        assertTrue(test.said().contains("BookingUnavailable"), test::said);
    }

    @Test
    void anExpressionThatIsNoneIsRefused() throws IOException {
        var promtool = Rendered.orNotRun(() -> Promtool.find(CACHE));
        var check = promtool.check(write("groups: [{name: slo, rules: [{alert: Slow, expr: 'rate(up[5m)'}]}]"));
        assertFalse(check.good());
        assertTrue(check.said().contains("parse error"), check::said);
    }

    @Test
    void anAlertThatLeadsNowhereIsRefused() {
        var check = new AlertsHaveRunbooks(Rendered.repository());
        var rules = rules();
        var alert = firstAlert(rules);
        var name = Manifest.at(rules.root().at(alert), "alert").asText();
        var id = rules.id() + " has the alert " + name;
        assertRefused(
                check,
                spoilt("prod")
                        .set("PrometheusRule", rules.name(), alert + "/annotations/runbook_url", "https://x.example"),
                id + " without a runbook: 'https://x.example'");
        assertRefused(
                check,
                spoilt("prod").remove("PrometheusRule", rules.name(), alert + "/labels/severity"),
                id + " without a severity");
    }

    private static String firstAlert(Manifest rules) {
        var groups = rules.at("spec.groups");
        for (int group = 0; group < groups.size(); group++)
            for (int rule = 0; rule < groups.get(group).path("rules").size(); rule++)
                if (groups.get(group).path("rules").get(rule).has("alert"))
                    return "/spec/groups/" + group + "/rules/" + rule;
        throw new AssertionError("There is no alert");
    }

    private static Manifest rules() {
        return Rendered.overlay("prod").of("PrometheusRule").getFirst();
    }

    private Path write(String rules) throws IOException {
        return Files.writeString(folder.resolve("alerts.rules.yaml"), rules);
    }

    private Path tests() throws IOException {
        return Files.writeString(
                folder.resolve("alerts_test.yaml"), Rendered.repository().text(TESTS));
    }
}
