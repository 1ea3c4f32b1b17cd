package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final RouteTable MESH = RouteTable.read(Path.of("../../istio/gateway/routes.yaml"));
    private final RouteTable table = RouteTable.parse(TestRoutes.YAML);

    @Test
    void anExactPathAndAPrefixAreTaken() {
        assertEquals("bookings", named("GET", "/v1/bookings"));
        assertEquals("bookings", named("DELETE", "/v1/bookings/1/tickets"));
        assertEquals("none", named("GET", "/v1/bookingsandmore"));
    }

    @Test
    void aMethodMayBePartOfTheMatch() {
        assertEquals("large", named("POST", "/v1/large"));
        assertEquals("none", named("GET", "/v1/large"));
    }

    @Test
    void aRegexMustMatchTheWholePath() {
        assertEquals("slow", named("GET", "/v1/slow"));
        assertEquals("none", named("GET", "/v1/slower"));
    }

    @Test
    void timeoutsAreSecondsOrMilliseconds() {
        assertEquals(
                Duration.ofSeconds(5),
                table.find("GET", "/v1/bookings", "edge.test").orElseThrow().timeout());
        assertEquals(
                Duration.ofMillis(300),
                table.find("GET", "/v1/slow", "edge.test").orElseThrow().timeout());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "timeout: 300ms       | timeout: 300ms, mirror: {host: x}    | mirror",
                "timeout: 300ms       | timeout: soon                        | timeout",
                "timeout: 300ms       | timeout: 0s                          | timeout",
                "retries: {attempts: 0} | retries: {attempts: 2}             | retries.attempts 0",
                "retries: {attempts: 0} | retries: {attempts: 0, retryOn: x} | retryOn",
                "exact: /v1/away      | exact: /v1/away, prefix: /v1         | exactly one",
                "exact: /v1/away      | suffix: /v1                          | suffix",
                "regex: '/v1/sl[o]w'  | regex: '/v1/['                       | regex",
                "kind: VirtualService | kind: Gateway                        | VirtualService",
                "timeout: 300ms       | timeout: ~                           | timeout of slow",
                "retries: {attempts: 0} | retries: ~                         | retries of bookings",
                "timeout: 300ms       | hosts: [x]                           | timeout",
                "host: away-service   | host: away-service, subset: v2       | subset",
                "exact: staff.test    | exact: other.test                    | none of the table's hosts",
                "exact: staff.test    | exact: staff.test, prefix: staff     | exactly one",
                "hosts: [edge.test, staff.test] | hosts: ~                   | spec.hosts",
            })
    void whatThisEdgeCannotFollowIsRefusedByName(String written, String instead, String named) {
        assertTrue(TestRoutes.YAML.contains(written), written);
        var yaml = TestRoutes.YAML.replace(written, instead.replace(", mirror", "\n      mirror"));
        var refusal = assertThrows(WrongRoutes.class, () -> RouteTable.parse(yaml));
        assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
    }

    @Test
    void aSecondDestinationIsRefused() {
        var yaml = TestRoutes.YAML.replace(
                "[{destination: {host: away-service}}]",
                "[{destination: {host: away-service}}, {destination: {host: booking-service}}]");
        assertThrows(WrongRoutes.class, () -> RouteTable.parse(yaml));
    }

    @Test
    void aHostOfTheTableHasItsOwnRoutesAndAnyOtherHasAll() {
        assertEquals("staff", named("GET", "/v1/staff", "staff.test"));
        assertEquals("staff", named("GET", "/v1/staff", "STAFF.test:443"));
        assertEquals("none", named("GET", "/v1/staff", "edge.test"));
        assertEquals("none", named("GET", "/v1/staff", "edge.test:9080"));
        assertEquals("staff", named("GET", "/v1/staff", "127.0.0.1:9080"));
        assertEquals("staff", named("GET", "/v1/staff", ""));
        assertEquals("bookings", named("GET", "/v1/bookings", "staff.test"));
    }

    @Test
    void theTableOfTheMeshCanBeFollowedAndHidesTheInside() {
        for (var host : MESH.hosts()) {
            assertEquals("bookings", inMesh("POST", "/v1/bookings", host));
            assertEquals("tokens", inMesh("POST", "/oauth/token", host));
            assertEquals("none", inMesh("GET", "/oauth/token", host));
            assertEquals("none", inMesh("POST", "/internal/v1/holds", host));
            assertEquals("none", inMesh("GET", "/health/ready", host));
            assertEquals("none", inMesh("GET", "/openapi", host));
        }
    }

    @Test
    void whatOnlyStaffDoIsUnderTheAdminHostAlone() {
        for (var path :
                List.of("/v1/api-clients", "/v1/schedule-imports", "/v1/support/bookings", "/v1/audit-entries")) {
            for (var host : MESH.hosts()) {
                boolean staff = host.equals("admin.fareline.example");
                assertEquals(!staff, inMesh("GET", path, host).equals("none"), host + path);
            }
        }
    }

    private static String inMesh(String method, String path, String host) {
        return MESH.find(method, path, host).map(Route::name).orElse("none");
    }

    private String named(String method, String path) {
        return named(method, path, "edge.test");
    }

    private String named(String method, String path, String host) {
        return table.find(method, path, host).map(Route::name).orElse("none");
    }
}
