package io.fareline.manifests.delivery;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;

import io.fareline.manifests.Rendered;
import org.junit.jupiter.api.Test;

/** Orders in which a first installation would come to a stop. */
class WaveRefusalsTest {
    private static final String WAVE = "/metadata/annotations/argocd.argoproj.io~1sync-wave";
    private static final String JOB = "Job fareline/booking-migrations ";
    private final WavesFollowNeeds check = new WavesFollowNeeds();

    @Test
    void migrationsBeforeWhatTheyNeed() {
        assertRefused(
                check,
                spoilt("prod").set("ExternalSecret", "booking-migrations-secrets", WAVE, "'-1'"),
                JOB + "comes in wave -1, and needs ExternalSecret fareline/booking-migrations-secrets of wave -1");
        assertRefused(
                check,
                spoilt("prod").remove("ServiceAccount", "booking-migrations", WAVE),
                JOB + "comes in wave -1, and needs ServiceAccount fareline/booking-migrations of wave 0");
        assertRefused(
                check,
                spoilt("prod")
                        .set("Job", "booking-migrations", "/metadata/annotations/argocd.argoproj.io~1hook", "PreSync"),
                JOB + "is no hook of the Sync phase");
    }

    @Test
    void migrationsThatAreNotRepeatedOrDoNotEnd() {
        assertRefused(
                check,
                spoilt("prod")
                        .remove(
                                "Job",
                                "booking-migrations",
                                "/metadata/annotations/argocd.argoproj.io~1hook-delete-policy"),
                JOB + "does not run anew each time");
        assertRefused(
                check,
                spoilt("prod")
                        .remove("Job", "booking-migrations", "/spec/template/metadata/labels/sidecar.istio.io~1inject"),
                JOB + "has a proxy beside it, which does not end with it");
    }

    @Test
    void aServiceBeforeItsSchema() {
        assertRefused(
                check,
                spoilt("prod").set("Deployment", "booking-service", WAVE, "'-1'"),
                "Deployment fareline/booking-service does not come after Job fareline/booking-migrations");
    }

    @Test
    void aServiceBeforeItsSecrets() {
        assertRefused(
                check,
                spoilt("prod").set("ExternalSecret", "booking-secrets", WAVE, "'0'"),
                "Deployment fareline/booking-service comes in wave 0, and needs ExternalSecret fareline/booking-secrets of"
                        + " wave 0");
    }

    @Test
    void anObjectBeforeItsNamespace() {
        assertRefused(
                check,
                spoilt("prod").set("ServiceAccount", "booking-service", WAVE, "'-3'"),
                "ServiceAccount fareline/booking-service does not come after its namespace");
    }

    @Test
    void anObjectOutsideOfTheProject() {
        var bounds = new ObjectsStayInBounds(Rendered.repository());
        assertRefused(
                bounds,
                spoilt("prod").remove("ServiceAccount", "booking-service", "/metadata/namespace"),
                "ServiceAccount booking-service says no namespace");
        assertRefused(
                bounds,
                spoilt("prod").set("ServiceAccount", "booking-service", "/metadata/namespace", "farelin"),
                "ServiceAccount farelin/booking-service is in a namespace that nobody makes");
        assertRefused(
                bounds,
                spoilt("prod").set("ServiceAccount", "booking-service", "/metadata/namespace", "argocd"),
                "ServiceAccount argocd/booking-service is in a namespace outside of the project");
        assertRefused(
                bounds,
                spoilt("prod").and("{apiVersion: v1, kind: Secret, metadata: {name: told, namespace: fareline}}"),
                "Secret fareline/told is of a kind that the project keeps out");
        assertRefused(
                bounds,
                spoilt("prod").and("""
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRoleBinding
                        metadata: {name: admins}
                        """),
                "ClusterRoleBinding admins is of a kind for the whole cluster that the project does not allow");
    }
}
