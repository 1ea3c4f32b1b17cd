package io.fareline.manifests.workload;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import org.junit.jupiter.api.Test;

/** What stands around pods and must be refused. */
class WorkloadRefusalsTest {
    private static final String BOOKING = "Deployment fareline/booking-service";
    private static final String BUDGET = "PodDisruptionBudget fareline/booking-service";
    private static final String SELECTOR = "/spec/selector/matchLabels/app.kubernetes.io~1name";

    @Test
    void aSelectorThatTakesNobody() {
        var check = new SelectorsMatchPods();
        assertRefused(
                check,
                spoilt("prod")
                        .set("Service", "booking-service", "/spec/selector", "{app.kubernetes.io/name: bookings}"),
                "Service fareline/booking-service selects no pod: {\"app.kubernetes.io/name\":\"bookings\"}");
        assertRefused(
                check,
                spoilt("prod").set("PodDisruptionBudget", "booking-service", SELECTOR, "bookings"),
                BUDGET + " selects no pod: {\"matchLabels\":{\"app.kubernetes.io/name\":\"bookings\"}}");
        assertRefused(
                check,
                spoilt("prod").set("Deployment", "booking-service", SELECTOR, "payment-service"),
                BOOKING
                        + " selects no pod: {\"matchLabels\":{\"app.kubernetes.io/name\":\"payment-service\",\"version\":\"stable\"}}");
        assertRefused(
                check,
                spoilt("prod").and("""
                        apiVersion: v1
                        kind: Service
                        metadata: {name: booking-service, namespace: elsewhere}
                        spec: {selector: {app.kubernetes.io/name: booking-service}}
                        """),
                "Service elsewhere/booking-service selects no pod: {\"app.kubernetes.io/name\":\"booking-service\"}");
    }

    @Test
    void aBudgetForEverybody() {
        assertRefused(
                new SelectorsMatchPods(),
                spoilt("prod").set("PodDisruptionBudget", "booking-service", "/spec/selector", "{}"),
                BUDGET + " selects every pod of its namespace");
    }

    @Test
    void aBudgetThatLetsNobodyGo() {
        var check = new DrainsGoOn();
        assertRefused(
                check,
                spoilt("prod").set("PodDisruptionBudget", "booking-service", "/spec/maxUnavailable", "0"),
                BUDGET + " lets none of 3 pods go, so that no node with one can be emptied");
        assertRefused(
                check,
                spoilt("prod")
                        .remove("PodDisruptionBudget", "booking-service", "/spec/maxUnavailable")
                        .set("PodDisruptionBudget", "booking-service", "/spec/minAvailable", "67%"),
                BUDGET + " lets none of 3 pods go, so that no node with one can be emptied");
        assertRefused(
                check,
                spoilt("prod").without("PodDisruptionBudget", "booking-service"),
                BOOKING + " has 0 disruption budgets and not one");
        assertRefused(
                check,
                spoilt("prod").set("PodDisruptionBudget", "payment-service", SELECTOR, "booking-service"),
                BOOKING + " has 2 disruption budgets and not one",
                "Deployment fareline/payment-service has 0 disruption budgets and not one");
    }

    @Test
    void anAutoscalerThatIsSetBackOrScalesNothing() {
        assertRefused(
                new AutoscalersCountAlone(),
                spoilt("prod").set("Deployment", "booking-service", "/spec/replicas", "3"),
                BOOKING + " has a number of replicas beside its autoscaler");
        assertRefused(
                new AutoscalersCountAlone(),
                spoilt("prod").set("HorizontalPodAutoscaler", "booking-service", "/spec/minReplicas", "99"),
                "HorizontalPodAutoscaler fareline/booking-service has a minimum above its maximum");
        assertRefused(
                new NamedThingsExist(),
                spoilt("prod")
                        .set("HorizontalPodAutoscaler", "booking-service", "/spec/scaleTargetRef/name", "service"),
                "HorizontalPodAutoscaler fareline/booking-service scales Deployment service, which does not exist");
    }

    @Test
    void aNameOfNothing() {
        var check = new NamedThingsExist();
        var pod = "/spec/template/spec";
        assertRefused(
                check,
                spoilt("prod").set("Deployment", "booking-service", pod + "/volumes/0/secret/secretName", "secrets"),
                BOOKING + " names Secret secrets, which nobody writes");
        assertRefused(
                check,
                spoilt("prod").set("Deployment", "booking-service", pod + "/serviceAccountName", "booking"),
                BOOKING + " names ServiceAccount booking, which does not exist");
        assertRefused(
                check,
                spoilt("prod")
                        .set(
                                "Deployment",
                                "booking-service",
                                pod + "/containers/0/envFrom/0/configMapRef/name",
                                "config"),
                BOOKING + " names ConfigMap config, which does not exist");
    }

    @Test
    void productionInFewerZones() {
        var check = new ReplicasCoverZones();
        assertRefused(
                check,
                spoilt("prod").set("HorizontalPodAutoscaler", "booking-service", "/spec/minReplicas", "2"),
                BOOKING + " has only 2 pods for 3 zones");
        assertRefused(
                check,
                spoilt("prod")
                        .remove("Deployment", "booking-service", "/spec/template/spec/topologySpreadConstraints/0"),
                BOOKING + " is not spread over zones");
        var label = "/spec/template/spec/topologySpreadConstraints/0/labelSelector/matchLabels/app.kubernetes.io~1name";
        assertRefused(
                check,
                spoilt("prod").set("Deployment", "booking-service", label, "service"),
                BOOKING + " is not spread over zones");
    }

    @Test
    void morePoolsThanTheDatabaseBears() {
        var check = new ConnectionsSuffice(Rendered.repository());
        var said = "/metadata/annotations/fareline.io~1database-connections";
        assertTrue(check.faults(spoilt("prod").overlay()).isEmpty());
        var faults = check.faults(
                spoilt("prod").set("ConfigMap", "environment", said, "'100'").overlay());
        assertTrue(
                faults.getFirst().matches("Pools may take [0-9]+ connections \\(.*x.*\\), and 80 % of 100 are 80"),
                faults::toString);
        assertRefused(
                check,
                spoilt("prod").remove("ConfigMap", "environment", said),
                "No ConfigMap says fareline.io/database-connections");
        var most = spoilt("prod").set("HorizontalPodAutoscaler", "booking-service", "/spec/maxReplicas", "99");
        assertTrue(
                check.faults(most.overlay()).getFirst().contains("100 x 20"), check.faults(most.overlay())::toString);
        var pool = spoilt("prod").set("ConfigMap", "booking-config", "/data/FARELINE_DATABASE_POOL", "'200'");
        assertTrue(check.faults(pool.overlay()).getFirst().contains(" x 200"), check.faults(pool.overlay())::toString);
    }
}
