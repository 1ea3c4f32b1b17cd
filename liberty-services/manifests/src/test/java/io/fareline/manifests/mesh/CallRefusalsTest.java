package io.fareline.manifests.mesh;

import static io.fareline.manifests.Refusals.assertRefused;
import static io.fareline.manifests.Refusals.spoilt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import io.fareline.manifests.source.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask whom: what a mesh must not look like. */
class CallRefusalsTest {
    private static final Repository REPOSITORY = Rendered.repository();
    private static final String PATHS = "/spec/rules/0/to/0/operation/paths";
    private static final String HOLDS = "AuthorizationPolicy fareline/allow-booking-to-flight ";

    @ParameterizedTest
    @CsvSource({
        "/v1/holds, /v1/holds, true",
        "/v1/holds, /v1/holds/x, false",
        "/v1/holds/*, /v1/holds/x/release, true",
        "*/release, /v1/holds/x/release, true",
        "/v1/holds/{*}/release, /v1/holds/x/release, true",
        "/v1/holds/{*}, /v1/holds/x/release, false",
        "/v1/{**}, /v1/holds/x/release, true",
        "*, '', false"
    })
    void patternsAreJudgedAsIstioDoes(String pattern, String path, boolean matches) {
        assertEquals(matches, Permission.matches(pattern, path));
    }

    @Test
    void aRequestThatNoPolicyAllows() {
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod").remove("AuthorizationPolicy", "allow-booking-to-flight", PATHS + "/2"),
                "No AuthorizationPolicy allows what the code does: booking to flight: POST /internal/v1/holds/{*}/release");
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod")
                        .set(
                                "AuthorizationPolicy",
                                "allow-booking-to-flight",
                                "/spec/rules/0/to/1/operation/ports",
                                "['9443']"),
                "No AuthorizationPolicy allows what the code does: booking to flight: GET /internal/v1/events",
                "No AuthorizationPolicy allows what the code does: booking to flight: GET /internal/v1/holds/{*}");
    }

    @Test
    void aRequestThatNoCodeMakes() {
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod")
                        .set("AuthorizationPolicy", "allow-booking-to-flight", PATHS + "/-", "/internal/v1/fares"),
                HOLDS + "allows booking to flight: POST /internal/v1/fares, which the code never does");
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod")
                        .set(
                                "AuthorizationPolicy",
                                "allow-admin-to-booking",
                                "/spec/rules/0/from/0/source/principals/-",
                                "cluster.local/ns/fareline/sa/flight-service")
                        .remove("AuthorizationPolicy", "allow-admin-to-booking", "/spec/rules/0/to/1")
                        .set("AuthorizationPolicy", "allow-admin-to-booking", PATHS, "[/internal/v1/bookings]"),
                "AuthorizationPolicy fareline/allow-admin-to-booking allows flight to booking: GET /internal/v1/bookings,"
                        + " which the code never does",
                missing("GET /internal/v1/booking-cases"),
                missing("GET /internal/v1/booking-cases/{*}"),
                missing("GET /internal/v1/bookings/{*}"),
                missing("GET /internal/v1/dead-events"),
                missing("GET /internal/v1/dead-events/{*}"),
                missing("POST /internal/v1/booking-cases/{*}/retries"),
                missing("POST /internal/v1/booking-cases/{*}/surrenders"),
                missing("POST /internal/v1/bookings/{*}/withdrawals"),
                missing("POST /internal/v1/dead-events/{*}/discard"),
                missing("POST /internal/v1/dead-events/{*}/requeue"));
    }

    private static String missing(String operation) {
        return "No AuthorizationPolicy allows what the code does: admin to booking: " + operation;
    }

    @Test
    void aPolicyForAnybodyAndOneThatDenies() {
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod").remove("AuthorizationPolicy", "allow-booking-to-flight", "/spec/rules/0/from"),
                HOLDS + "allows anybody");
        assertRefused(
                new CallsAreAllowed(REPOSITORY),
                spoilt("prod").and("""
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata: {name: no-keys, namespace: fareline}
                spec: {action: DENY, rules: [{to: [{operation: {paths: [/internal/v1/events]}}]}]}
                """),
                "AuthorizationPolicy fareline/no-keys denies what the code does: booking to flight: GET /internal/v1/events");
    }

    @Test
    void aServiceThatNoPolicyCloses() {
        var spoilt = spoilt("prod")
                .without("AuthorizationPolicy", "allow-services-to-auth")
                .without("AuthorizationPolicy", "allow-gateways-to-auth")
                .without("AuthorizationPolicy", "allow-web-gateway-to-auth");
        var faults = new CallsAreAllowed(REPOSITORY).faults(spoilt.overlay());
        assertTrue(
                faults.contains(
                        "Deployment fareline/auth-service is not closed: no AuthorizationPolicy allows anything"),
                faults::toString);
    }

    @Test
    void aPrincipalThatIsNobody() {
        var principal = "/spec/rules/0/from/0/source/principals/0";
        assertRefused(
                new PrincipalsExist(),
                spoilt("prod")
                        .set(
                                "AuthorizationPolicy",
                                "allow-booking-to-flight",
                                principal,
                                "cluster.local/ns/fareline/sa/bookings"),
                HOLDS + "names cluster.local/ns/fareline/sa/bookings, and there is no such ServiceAccount");
        assertRefused(
                new PrincipalsExist(),
                spoilt("prod").set("AuthorizationPolicy", "allow-booking-to-flight", principal, "booking-service"),
                HOLDS + "names booking-service, which is no account of a namespace");
        assertRefused(
                new PrincipalsExist(),
                spoilt("prod")
                        .and("{apiVersion: v1, kind: ServiceAccount, metadata: {name: idle, namespace: fareline}}")
                        .set(
                                "AuthorizationPolicy",
                                "allow-booking-to-flight",
                                principal,
                                "cluster.local/ns/fareline/sa/idle"),
                HOLDS + "names cluster.local/ns/fareline/sa/idle, as which no pod runs");
    }
}
