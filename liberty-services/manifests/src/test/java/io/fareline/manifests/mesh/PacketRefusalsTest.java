package io.fareline.manifests.mesh;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import io.fareline.manifests.source.Repository;
import org.junit.jupiter.api.Test;

/** What packets may pass and what proxies know: what a mesh must not look like. */
class PacketRefusalsTest {
    private static final Repository REPOSITORY = Rendered.repository();

    @Test
    void packetsThatDoNotGoWithTheCode() {
        var check = new ConnectionsAreAllowed(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod").replace("NetworkPolicy", "from-booking", "flight-service", "nobody"),
                "No NetworkPolicy lets out what the code does: booking to flight");
        assertRefused(
                check,
                spoilt("prod").replace("NetworkPolicy", "to-payment", "booking-service", "nobody"),
                "No NetworkPolicy lets in what the code does: booking to payment");
        assertRefused(
                check,
                spoilt("prod")
                        .set(
                                "NetworkPolicy",
                                "to-payment",
                                "/spec/ingress/0/from/0/podSelector/matchLabels",
                                "{app.kubernetes.io/part-of: fareline}"),
                "NetworkPolicies let in what the code never does: auth to payment",
                "NetworkPolicies let in what the code never does: flight to payment");
        assertRefused(
                check,
                spoilt("prod").and("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {name: open, namespace: fareline}
                        spec:
                          podSelector: {matchLabels: {app.kubernetes.io/name: flight-service}}
                          policyTypes: [Egress]
                          egress: [{ports: [{port: 9000, endPort: 9100}]}]
                        """),
                "NetworkPolicies let out what the code never does: flight to admin",
                "NetworkPolicies let out what the code never does: flight to booking",
                "NetworkPolicies let out what the code never does: flight to payment");
        assertRefused(
                check,
                spoilt("prod").set("NetworkPolicy", "to-flight", "/spec/ingress/0/ports/0/port", "9081"),
                "No NetworkPolicy lets in what the code does: admin to flight",
                "No NetworkPolicy lets in what the code does: booking to flight");
    }

    @Test
    void aPodThatDoesNotReachItsData() {
        var faults = new ConnectionsAreAllowed(REPOSITORY)
                .faults(spoilt("prod")
                        .without("NetworkPolicy", "database")
                        .without("NetworkPolicy", "redis")
                        .without("NetworkPolicy", "names")
                        .overlay());
        for (var fault : new String[] {
            "Deployment fareline/flight-service does not reach its database",
            "Deployment fareline/flight-service does not reach Redis",
            "Job fareline/flight-migrations does not reach its database",
            "Job fareline/flight-migrations cannot look up names"
        }) assertTrue(faults.contains(fault), faults::toString);
        assertFalse(faults.toString().contains("Job fareline/flight-migrations does not reach Redis"));
    }

    @Test
    void aProxyThatKnowsTooLittleOrTooMuch() {
        var check = new ProxiesKnowCallees(REPOSITORY);
        assertRefused(
                check,
                spoilt("prod").remove("Sidecar", "booking", "/spec/egress/0/hosts/1"),
                "Sidecar fareline/booking knows [auth, payment], and booking asks [auth, flight, payment]");
        assertRefused(
                check,
                spoilt("prod").set("Sidecar", "payment", "/spec/egress/0/hosts/0", "./*"),
                "Sidecar fareline/payment knows [admin, auth, booking, flight, payment], and payment asks [auth]");
        assertRefused(
                check,
                spoilt("prod").set("Sidecar", "admin", "/spec/outboundTrafficPolicy/mode", "ALLOW_ANY"),
                "Sidecar fareline/admin lets out what it does not know");
        assertRefused(
                check,
                spoilt("prod").without("Sidecar", "default"),
                "Deployment fareline/auth-service has a proxy that knows everybody: there is no Sidecar",
                "Deployment fareline/flight-service has a proxy that knows everybody: there is no Sidecar");
    }
}
