package io.fareline.manifests.mesh;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import io.fareline.manifests.source.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests go and how long they take: what a mesh must not look like. */
class RouteRefusalsTest {
    private static final Repository REPOSITORY = Rendered.repository();
    private static final String FLIGHT = "VirtualService fareline/flight-service, route ";
    private static final String TOKENS = "VirtualService fareline/public, route tokens";

    @Test
    void aRouteThatRepeats() {
        assertRefused(
                new NobodyRepeats(),
                spoilt("prod").remove("VirtualService", "public", "/spec/http/0/retries"),
                TOKENS + " does not say that nothing is repeated");
        assertRefused(
                new NobodyRepeats(),
                spoilt("prod").set("VirtualService", "flight-service", "/spec/http/2/retries/attempts", "2"),
                FLIGHT + "all repeats 2 times");
    }

    @Test
    void aRouteThatWaitsForEverOrGivesUpBeforeItsCaller() {
        var check = new ProxiesWaitLonger(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod").remove("VirtualService", "public", "/spec/http/0/timeout"),
                TOKENS + " has no time limit");
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "public", "/spec/http/0/timeout", "0s"),
                TOKENS + " has no time limit");
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "flight-service", "/spec/http/0/timeout", "250s"),
                FLIGHT + "schedule-imports gives up after PT4M10S, and the caller waits PT4M10.5S:"
                        + " admin to flight: POST /internal/v1/connecting-time-imports",
                FLIGHT + "schedule-imports gives up after PT4M10S, and the caller waits PT4M10.5S:"
                        + " admin to flight: POST /internal/v1/schedule-imports");
        assertRefused(
                check,
                spoilt("prod").without("VirtualService", "auth-service"),
                noRoute("admin", "GET /oauth/jwks"),
                noRoute("admin", "POST /oauth/token"),
                noRoute("booking", "GET /oauth/jwks"),
                noRoute("booking", "POST /oauth/token"),
                noRoute("flight", "GET /oauth/jwks"),
                noRoute("flight", "POST /oauth/token"),
                noRoute("payment", "GET /oauth/jwks"),
                noRoute("payment", "POST /oauth/token"));
    }

    private static String noRoute(String caller, String operation) {
        return "There is no VirtualService for what the code does: " + caller + " to auth: " + operation;
    }

    @Test
    void aRouteThatLeadsNowhere() {
        var check = new RoutesLeadSomewhere();
        var destination = "/spec/http/0/route/0/destination";
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "public", destination + "/host", "auth"),
                TOKENS + " leads to auth, and there is no such Service");
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "public", destination + "/port/number", "80"),
                TOKENS + " leads to port 80 of auth-service, which it does not have");
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "public", destination + "/subset", "blue"),
                TOKENS + " leads to the subset blue, which no DestinationRule has");
        assertRefused(
                check,
                spoilt("prod").set("VirtualService", "public", destination + "/subset", "canary"),
                TOKENS + " leads to the subset canary of auth-service, which has no pod");
    }

    @ParameterizedTest
    @CsvSource({"95, 4, 99", "95, 10, 105", "0, 0, 0"})
    void partsThatDoNotAddUp(int stable, int canary, int sum) {
        var parts = "[{destination: {host: auth-service, port: {number: 9080}, subset: stable}, weight: %d},"
                        .formatted(stable)
                + "{destination: {host: auth-service, port: {number: 9080}, subset: stable}, weight: %d}]"
                        .formatted(canary);
        assertRefused(
                new RoutesLeadSomewhere(),
                spoilt("prod").set("VirtualService", "public", "/spec/http/0/route", parts),
                TOKENS + " gives out " + sum + " % of its requests");
    }

    @Test
    void anEntryThatIsNone() {
        assertRefused(
                new RoutesLeadSomewhere(),
                spoilt("prod").set("VirtualService", "public", "/spec/gateways/1", "fareline-ingress/partners"),
                "VirtualService fareline/public names Gateway fareline-ingress/partners, which does not exist",
                "VirtualService fareline/public has the host partner.fareline.example, which none of its Gateways takes");
    }

    @Test
    void aPublicRequestThatIsKeptBackOrLeadsInside() {
        var check = new PublicRequestsAreAllowed(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod")
                        .remove(
                                "AuthorizationPolicy",
                                "allow-gateways-to-flight",
                                "/spec/rules/0/to/0/operation/paths/2"),
                "No AuthorizationPolicy allows what a route sends: fareline-ingress/partner to flight: GET /v1/offers",
                "No AuthorizationPolicy allows what a route sends: fareline-ingress/web to flight: GET /v1/offers");
        assertRefused(
                check,
                spoilt("prod").without("NetworkPolicy", "from-partner-gateway"),
                "NetworkPolicies keep back what a route sends: fareline-ingress/partner to auth",
                "NetworkPolicies keep back what a route sends: fareline-ingress/partner to booking",
                "NetworkPolicies keep back what a route sends: fareline-ingress/partner to flight",
                "NetworkPolicies keep back what a route sends: fareline-ingress/partner to payment");
        assertRefused(
                check,
                spoilt("prod")
                        .set(
                                "AuthorizationPolicy",
                                "allow-gateways-to-flight",
                                "/spec/rules/0/to/0/operation/paths/-",
                                "/internal/v1/holds"),
                sent("partner"),
                sent("web"));
        var faults = check.faults(spoilt("prod")
                .set("VirtualService", "public", "/spec/http/0/match/0/uri", "{prefix: /}")
                .set("VirtualService", "public", "/spec/http/0/match/0/method", "{regex: .*}")
                .set("VirtualService", "public", "/spec/http/0/route/0/destination/host", "flight-service")
                .overlay());
        var inside = "A route leads to what is internal: fareline-ingress/web to flight: POST /internal/v1/holds";
        assertTrue(faults.contains(inside), faults::toString);
    }

    private static String sent(String entry) {
        return "AuthorizationPolicy fareline/allow-gateways-to-flight allows fareline-ingress/" + entry
                + " to flight: GET /internal/v1/holds, which no route sends";
    }

    @Test
    void anEntryThatLeavesTooEarly() {
        var check = new EntriesLeaveInTime();
        var pod = "Deployment fareline-ingress/web-gateway ";
        var attributes = "/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-target-group-attributes";
        assertRefused(
                check,
                spoilt("prod").set("Service", "web-gateway", attributes, "deregistration_delay.timeout_seconds=75"),
                pod + "stops to listen after PT1M15S, and its load balancer sends for PT1M15S");
        assertRefused(
                check,
                spoilt("prod").set("Service", "web-gateway", attributes, "proxy_protocol_v2.enabled=true"),
                "Service fareline-ingress/web-gateway does not say how long its load balancer goes on sending");
        assertRefused(
                check,
                spoilt("prod")
                        .set("Deployment", "web-gateway", "/spec/template/spec/terminationGracePeriodSeconds", "90"),
                pod + "is killed after PT1M30S, and it finishes what runs for PT1M30S");
        assertRefused(
                check,
                spoilt("prod")
                        .set(
                                "Deployment",
                                "web-gateway",
                                "/spec/template/metadata/annotations/proxy.istio.io~1config",
                                "'{drainDuration: 90s, terminationDrainDuration: 75s}'"),
                pod + "cuts what runs after PT1M15S, and it listens for PT1M30S");
    }
}
