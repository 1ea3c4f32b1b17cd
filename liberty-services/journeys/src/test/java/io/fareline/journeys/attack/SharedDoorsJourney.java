package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.journeys.Http;
import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.contract.Contract;
import io.fareline.platform.testing.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The doors that shared modules open in several services are open to the same callers in each, and nowhere public. */
class SharedDoorsJourney {
    private static final String FEED = "/internal/v1/events";
    private static final String SELLS_TO_READERS = "flight";

    @Test
    void theyAreOpenToTheirCallersAndToNobodyElse() throws IOException {
        var deviations = new ArrayList<String>();
        int doors = 0;
        for (var contract : Contracts.all()) {
            for (var operation : shared(contract.service())) {
                if (!isThere(operation)) continue;
                doors++;
                if (operation.path().equals(FEED) && !contract.service().equals(SELLS_TO_READERS)) {
                    closed(operation, deviations);
                } else {
                    deviations.addAll(new Access(operation, Access.direct(operation), Contracts.scopes())
                            .tryEverybody()
                            .deviations());
                }
            }
        }
        assertTrue(doors >= 3 * 5, "only " + doors + " doors");
        assertEquals("", String.join("\n", deviations));
    }

    @Test
    void theEdgeLeadsToNone() throws IOException {
        for (var operation : shared(SELLS_TO_READERS)) {
            Http.send(
                            operation.method(),
                            Sandbox.url("edge").resolve(Contracts.nowhere(operation)),
                            Map.of("Authorization", Tokens.opening(operation).bearer()),
                            null)
                    .isProblem(404, "NO_SUCH_RESOURCE");
        }
    }

    /** Where nobody is named as a reader of events, not even another service is one. */
    private static void closed(Operation operation, List<String> deviations) {
        for (var service : List.of("auth", "flight", "booking", "payment", "admin")) {
            var header = Map.of("Authorization", Tokens.any().service(service).bearer());
            var answer =
                    Http.send(operation.method(), Access.direct(operation).resolve(operation.path()), header, null);
            if (answer.status() != 403) deviations.add(operation + " for " + service + ": " + answer.status());
        }
    }

    private static boolean isThere(Operation operation) {
        var path = Access.direct(operation).resolve(Contracts.nowhere(operation));
        var header = Map.of("Authorization", Tokens.opening(operation).bearer());
        return !Http.send(operation.method(), path, header, null).body().contains("NO_SUCH_RESOURCE");
    }

    private static List<Operation> shared(String service) throws IOException {
        var file = Path.of(System.getProperty("fareline.contracts"), "shared", "outbox.openapi.yaml");
        return Contract.of(service, Files.readString(file)).operations();
    }
}
