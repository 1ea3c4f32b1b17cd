package io.fareline.manifests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Checks;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.Soundness;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.mesh.ConnectionsAreAllowed;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The chart is sound: it lints, a cluster would take its objects, they fit the code, and nothing waits for what comes later. */
class ChartTest {
    static final List<String> ENVIRONMENTS = Chart.ENVIRONMENTS;
    /** The other checks are about the mesh, the entries and Argo CD, which a chart of the services does not have. */
    private static final Set<String> APPLICABLE = Set.of("secret", "setting", "workload");

    private static final String POLICIES = "networkPolicies: {enabled: true}";

    @ParameterizedTest
    @FieldSource("ENVIRONMENTS")
    void theChartLints(String environment) {
        var lint = Chart.asItIs().lint(environment);
        assertFalse(lint.isFailed(), () -> lint.getMessages().toString());
    }

    @Test
    void aTemplateThatIsNoneIsFoundByLint() {
        var lint =
                Chart.asItIs().with("templates/services.yaml", "{{- end }}", "").lint("prod");
        assertTrue(lint.isFailed(), () -> lint.getMessages().toString());
    }

    @ParameterizedTest
    @FieldSource("ENVIRONMENTS")
    void theObjectsAreSound(String environment) {
        assertEquals(List.of(), faults(Chart.withHooksShown().overlay(environment)));
        assertEquals(List.of(), faults(Chart.withHooksShown().overlay(environment, POLICIES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "templates/deployments.yaml | livenessProbe: | livelinessProbe: | livelinessProbe",
                "templates/_helpers.tpl | readOnlyRootFilesystem: true | readOnlyRootFilesystem: false | may write to its image",
                "templates/deployments.yaml | path: /health/live | path: /health/alive | has no livenessProbe of /health/live",
                "templates/services.yaml | targetPort: http, | targetPort: web, | does not open",
                "values.yaml | FARELINE_FLIGHT_URL | FARELINE_FLIGHTS_URL | is given FARELINE_FLIGHTS_URL, which it never reads",
                "values.yaml | fareline.offer.keys | fareline.offers.keys | is not given the secret fareline.offer.keys",
                "values-prod.yaml | maxReplicas: 12 | maxReplicas: 40 | Pools may take",
                "templates/secret-stores.yaml | %s-service | %s-migrations | on behalf of"
            })
    void whatIsUnsoundIsFound(String file, String text, String other, String fault) {
        var faults = faults(Chart.withHooksShown().with(file, text, other).overlay("prod"));
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults::toString);
    }

    @Test
    void policiesLetCallsThroughAndNothingElse() {
        var check = new ConnectionsAreAllowed(Rendered.repository());
        assertEquals(List.of(), check.faults(Chart.withHooksShown().overlay("prod", POLICIES)));
        assertEquals(
                List.of(
                        "No NetworkPolicy lets out what the code does: booking to flight",
                        "No NetworkPolicy lets in what the code does: booking to flight",
                        "NetworkPolicies let out what the code never does: flight to payment",
                        "NetworkPolicies let in what the code never does: flight to payment"),
                check.faults(Chart.withHooksShown()
                        .overlay(
                                "prod",
                                POLICIES,
                                "services: {booking: {calls: [payment]}, flight: {calls: [payment]}}")));
    }

    @ParameterizedTest
    @FieldSource("ENVIRONMENTS")
    void nothingWaitsForWhatComesLater(String environment) {
        assertEquals(
                List.of(), new HooksFollowNeeds().faults(Chart.withHooksShown().overlay(environment)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external-secrets.yaml | \"weight\" -3 | \"weight\" 0 | booking-migrations does not come after ExternalSecret fareline/booking-migrations-secrets",
                "external-secrets.yaml | (dict \"weight\" -3 | (dict \"on\" \"post-install\" \"weight\" -3 | booking-migrations needs ExternalSecret fareline/booking-migrations-secrets, which comes after it",
                "config-maps.yaml | ,pre-rollback | '' | is not there to roll back to",
                "migrations.yaml | (dict \"weight\" -1) | (dict \"weight\" -1 \"on\" \"post-install,post-upgrade\") | booking-migrations is no hook"
            })
    void whatWouldWaitIsFound(String file, String text, String other, String fault) {
        var chart = Chart.withHooksShown().with("templates/" + file, text, other);
        var faults = new HooksFollowNeeds().faults(chart.overlay("prod"));
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults::toString);
    }

    /** What is shown as a hook in the copy is one to Helm, and nothing else is. */
    @Test
    void helmTakesForHooksWhatIsOne() {
        var without = Chart.withHooksShown().render("prod").all().stream()
                .filter(each -> !HooksFollowNeeds.isHook(each))
                .toList();
        assertEquals(ids(new Manifests(without)), ids(Chart.asItIs().render("prod")));
    }

    @Test
    void aChangedSettingIsAnotherPodOfThoseThatReadIt() {
        var before = Chart.withHooksShown().render("prod");
        var one = Chart.withHooksShown()
                .render("prod", "services: {booking: {settings: {FARELINE_DATABASE_POOL: \"9\"}}}");
        var all = Chart.withHooksShown().render("prod", "environment: {FARELINE_DATABASE_POOL: \"9\"}");
        for (var service : List.of("auth", "flight", "booking", "payment", "admin")) {
            assertEquals(!service.equals("booking"), template(before, service).equals(template(one, service)), service);
            assertNotEquals(template(before, service), template(all, service));
        }
    }

    @Test
    void withoutTheOperatorOnlyTheSecretsAreLeftToOthers() {
        var chart = Chart.withHooksShown();
        var kept = chart.render("prod").all().stream()
                .filter(each -> !each.apiVersion().startsWith("external-secrets.io/"))
                .toList();
        var without = chart.render("prod", "externalSecrets: {enabled: false}");
        assertEquals(List.of(), Differences.between(new Manifests(kept), without));
    }

    private static List<String> faults(Overlay overlay) {
        var faults = new ArrayList<>(Soundness.schemaFaults(overlay));
        for (var check : Checks.of(Rendered.repository()))
            if (APPLICABLE.contains(area(check))) faults.addAll(check.faults(overlay));
        return faults;
    }

    private static String area(Check check) {
        return check.getClass().getPackageName().replaceFirst(".*\\.", "");
    }

    private static Object template(Manifests objects, String service) {
        return objects.find("Deployment", service + "-service").orElseThrow().at("spec.template");
    }

    private static Set<String> ids(Manifests objects) {
        var ids = new TreeSet<String>();
        for (Manifest each : objects.all()) ids.add(each.id());
        return ids;
    }
}
