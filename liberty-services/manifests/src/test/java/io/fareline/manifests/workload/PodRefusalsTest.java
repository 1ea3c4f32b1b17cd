package io.fareline.manifests.workload;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Mutation;
import io.fareline.manifests.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods that a check must refuse: production's, with one thing in them spoilt. */
class PodRefusalsTest {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";
    private static final String BOOKING = "Deployment fareline/booking-service";
    private static final String SERVICE = BOOKING + ", container service ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/securityContext/allowPrivilegeEscalation | true | may gain privileges",
                "/securityContext/readOnlyRootFilesystem | false | may write to its image",
                "/securityContext/privileged | true | is privileged",
                "/securityContext/capabilities/drop | [NET_RAW] | keeps capabilities",
                "/securityContext/capabilities/add | [SYS_TIME] | has the capability \"SYS_TIME\"",
                "/securityContext/runAsNonRoot | false | may run as root",
                "/securityContext/runAsUser | 0 | runs as root",
                "/ports/0/hostPort | 9080 | has a port of the node"
            })
    void aContainerThatIsNotRestricted(String field, String value, String fault) {
        assertRefused(new PodsAreRestricted(), booking(CONTAINER + field, value), SERVICE + fault);
    }

    @Test
    void aPodThatIsNotRestricted() {
        var check = new PodsAreRestricted();
        assertRefused(check, booking(POD + "/hostNetwork", "true"), BOOKING + " has hostNetwork");
        assertRefused(
                check,
                booking(POD + "/volumes/0", "{name: node, hostPath: {path: /}}"),
                BOOKING + " has a volume of kind hostPath");
        assertRefused(
                check,
                spoilt("prod").remove("Deployment", "booking-service", POD + "/securityContext/seccompProfile"),
                BOOKING + " has no seccomp profile RuntimeDefault");
        assertRefused(
                check,
                spoilt("prod")
                        .remove("Job", "payment-migrations", CONTAINER + "/securityContext/allowPrivilegeEscalation"),
                "Job fareline/payment-migrations, container migrations may gain privileges");
    }

    @Test
    void aNamespaceThatEnforcesLess() {
        var label = "/metadata/labels/pod-security.kubernetes.io~1enforce";
        var found = new PodsAreRestricted()
                .faults(spoilt("prod")
                        .set("Namespace", "fareline", label, "baseline")
                        .overlay());
        assertTrue(
                found.contains(BOOKING + " is in a namespace that enforces baseline and not restricted"),
                found::toString);
    }

    @Test
    void anImageThatMayBeAnother() {
        var check = new ImagesArePinned();
        var image = CONTAINER + "/image";
        assertRefused(
                check,
                booking(image, "fareline/booking:latest"),
                SERVICE + "takes the latest image: fareline/booking:latest");
        assertRefused(
                check,
                booking(image, "fareline/booking:1.4.0"),
                SERVICE + "takes an image that is not named by its digest: fareline/booking:1.4.0");
        assertRefused(
                check,
                spoilt("dev").set("Deployment", "booking-service", image, "registry.example:5000/fareline/booking"),
                SERVICE + "takes any image there is: registry.example:5000/fareline/booking");
        assertRefused(check, booking(image, "auto"), SERVICE + "has no image, and no template puts one in");
    }

    @Test
    void aContainerWithoutBounds() {
        var check = new ResourcesAreBounded();
        assertRefused(
                check,
                spoilt("prod").remove("Deployment", "booking-service", CONTAINER + "/resources/limits/memory"),
                SERVICE + "has no limits of memory");
        assertRefused(
                check,
                spoilt("prod").remove("Job", "booking-migrations", CONTAINER + "/resources/requests"),
                "Job fareline/booking-migrations, container migrations has no requests of cpu",
                "Job fareline/booking-migrations, container migrations has no requests of memory");
        assertRefused(
                check,
                booking(POD + "/volumes/1", "{name: output, emptyDir: {}}"),
                BOOKING + " may fill the node with its volume output");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/startupProbe/httpGet/path | /health/live | has no startupProbe of /health/started",
                "/livenessProbe/httpGet/path | /health/ready | has no livenessProbe of /health/live",
                "/readinessProbe/httpGet/path | /ready | has no readinessProbe of /health/ready",
                "/readinessProbe | {tcpSocket: {port: http}} | has no readinessProbe of /health/ready",
                "/livenessProbe/httpGet/port | 9443 | has a livenessProbe of another port than 9080",
                "/startupProbe/failureThreshold | 30 | 'is given up after 60 s, and a start may take 120'"
            })
    void aProbeThatDoesNotAskForHealth(String field, String value, String fault) {
        assertRefused(
                new ProbesAskForHealth(Rendered.repository()), booking(CONTAINER + field, value), SERVICE + fault);
    }

    @Test
    void aServiceThatIsNotDeployed() {
        assertRefused(
                new ProbesAskForHealth(Rendered.repository()),
                spoilt("prod").without("Deployment", "booking-service"),
                "There is no Deployment of the service booking");
    }

    @Test
    void aPortThatNobodyOpens() {
        var check = new PortsAreOpen();
        assertRefused(
                check,
                booking(CONTAINER + "/readinessProbe/httpGet/port", "https"),
                SERVICE + "has a readinessProbe of port \"https\", which it does not open");
        assertRefused(
                check,
                spoilt("prod").set("Service", "booking-service", "/spec/ports/0/targetPort", "9081"),
                "Service fareline/booking-service sends to port 9081, which " + BOOKING + " does not open");
    }

    @Test
    void aPodThatLeavesTooEarlyOrTooLate() {
        var check = new PodsLeaveInTime(Rendered.repository());
        assertRefused(
                check,
                booking(POD + "/terminationGracePeriodSeconds", "40"),
                SERVICE + "needs PT40S to leave, and is killed after PT40S");
        assertRefused(
                check,
                booking(CONTAINER + "/env/0", "{name: FARELINE_DRAIN_DELAY, value: PT20S}"),
                SERVICE + "needs PT1M to leave, and is killed after PT1M");
        assertRefused(
                check,
                spoilt("prod").remove("Deployment", "booking-service", CONTAINER + "/lifecycle"),
                SERVICE + "stops after PT0S, while others still send to it");
    }

    private static Mutation booking(String pointer, String yaml) {
        return spoilt("prod").set("Deployment", "booking-service", pointer, yaml);
    }
}
