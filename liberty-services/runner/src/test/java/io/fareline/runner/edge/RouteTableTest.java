package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
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
                table.find("GET", "/v1/bookings").orElseThrow().timeout());
        assertEquals(
                Duration.ofMillis(300),
                table.find("GET", "/v1/slow").orElseThrow().timeout());
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
    void theTableOfTheMeshCanBeFollowedAndHidesTheInside() {
        var mesh = RouteTable.read(Path.of("../../istio/gateway/routes.yaml"));
        assertEquals("bookings", mesh.find("POST", "/v1/bookings").orElseThrow().name());
        assertEquals("tokens", mesh.find("POST", "/oauth/token").orElseThrow().name());
        assertEquals(Optional.empty(), mesh.find("GET", "/oauth/token"));
        assertEquals(Optional.empty(), mesh.find("POST", "/internal/v1/holds"));
        assertEquals(Optional.empty(), mesh.find("GET", "/health/ready"));
        assertEquals(Optional.empty(), mesh.find("GET", "/openapi"));
    }

    private String named(String method, String path) {
        return table.find(method, path).map(Route::name).orElse("none");
    }
}
