package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.journeys.Http;
import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.contract.Contract;
import io.fareline.platform.testing.contract.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation of every contract, tried as everybody: who is let in is who the contract says, and nobody else. */
class AccessMatrixJourney {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final URI EDGE = Sandbox.url("edge");

    @Test
    void everyOperationIsOpenToWhomItsContractNamesAndToNobodyElse() {
        var scopes = Contracts.scopes();
        var deviations = new ArrayList<String>();
        int tries = 0;
        for (var operation : Contracts.operations()) {
            var access = new Access(operation, Access.direct(operation), scopes).tryEverybody();
            deviations.addAll(access.deviations());
            tries += access.tries();
        }
        assertTrue(tries > 20 * Contracts.operations().size(), "only " + tries + " tries");
        assertEquals("", String.join("\n", deviations));
    }

    @Test
    void thePublicOnesAreTheSameThroughTheEdge() {
        var deviations = new ArrayList<String>();
        for (var operation : Contracts.publicOnes()) {
            deviations.addAll(new Access(operation, EDGE, Contracts.scopes())
                    .tryEverybody()
                    .deviations());
        }
        assertEquals("", String.join("\n", deviations));
    }

    @Test
    void noInternalOneIsReachedThroughTheEdge() {
        for (var operation : Contracts.operations()) {
            if (operation.isInternal()) {
                Http.send(
                                operation.method(),
                                EDGE.resolve(Contracts.nowhere(operation)),
                                Map.of(
                                        "Authorization",
                                        Tokens.opening(operation).bearer()),
                                null)
                        .isProblem(404, "NO_SUCH_RESOURCE");
            }
        }
    }

    @Test
    void whatIsInNoContractIsNowhere() {
        var known = Contracts.operations().stream().map(Operation::toString).collect(Collectors.toSet());
        var everything = Tokens.any().scopes(Contracts.scopes().toArray(String[]::new));
        var answering = new ArrayList<String>();
        for (var contract : Contracts.all()) {
            for (var operation : Contracts.operations()) {
                for (var method : METHODS) {
                    if (known.contains(contract.service() + " " + method + " " + operation.path())) continue;
                    everything.client("admin").audience(operation.isInternal() ? "internal" : "fareline");
                    var answer = Http.send(
                            method,
                            Sandbox.url(contract.service()).resolve(Contracts.nowhere(operation)),
                            Map.of("Authorization", everything.bearer()),
                            null);
                    var nowhere = answer.status() == 405 || answer.body().contains("\"NO_SUCH_RESOURCE\"");
                    if (!nowhere) answering.add(contract.service() + " " + method + " " + operation.path());
                }
            }
        }
        assertEquals(List.of(), answering);
    }

    @Test
    void whatTheServerBringsAlongIsNotPublic() {
        for (var path : List.of(
                "/",
                "/.error",
                "/openapi",
                "/openapi/ui",
                "/health",
                "/health/ready",
                "/metrics",
                "/ibm/api",
                "/adminCenter",
                "/jwt/ibm/api",
                "/oidc",
                "/IBMJMXConnectorREST",
                "/WEB-INF/web.xml",
                "/META-INF/")) {
            Http.send("GET", EDGE.resolve(path), Map.of(), null).isProblem(404, "NO_SUCH_RESOURCE");
        }
    }

    @Test
    void aContractThatSaysOtherwiseIsFound() {
        var airports = operation("flight", "GET", "/v1/airports");
        assertFalse(deviates(airports));
        assertTrue(deviates(with(airports, Optional.of("bookings.read"), List.of())), "another scope");
        assertTrue(deviates(with(airports, Optional.empty(), List.of())), "no scope at all");
        var holds = operation("flight", "POST", "/internal/v1/holds");
        assertFalse(deviates(holds));
        assertTrue(deviates(with(holds, holds.scope(), List.of("booking"))), "a caller too few");
        assertTrue(deviates(with(holds, holds.scope(), List.of("booking", "admin", "payment"))), "one too many");
        assertTrue(deviates(with(holds, holds.scope(), List.of())), "no callers");
    }

    private static boolean deviates(Operation operation) {
        return !new Access(operation, Access.direct(operation), Contracts.scopes())
                .tryEverybody()
                .deviations()
                .isEmpty();
    }

    private static Operation operation(String service, String method, String path) {
        return Contracts.all().stream()
                .filter(contract -> contract.service().equals(service))
                .map(Contract::operations)
                .flatMap(List::stream)
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Operation with(Operation operation, Optional<String> scope, List<String> callers) {
        return new Operation(
                operation.service(),
                operation.method(),
                operation.path(),
                scope,
                callers,
                operation.pathParameters(),
                operation.mediaType());
    }
}
