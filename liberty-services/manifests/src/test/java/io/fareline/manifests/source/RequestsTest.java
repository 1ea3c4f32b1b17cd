package io.fareline.manifests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final Repository repository = Rendered.repository();

    @Test
    void nothingIsAskedThatNoContractAllows() {
        var allowed = new TreeSet<Request>();
        for (var service : repository.services())
            for (var operation : Contract.of(service))
                for (var caller : operation.callers())
                    allowed.add(new Request(caller, service.name(), operation.method(), operation.path()));
        var asked = new TreeSet<>(Calls.of(repository).requests());
        // Whom these doors of the outbox let in is a setting of each service, and no part of its contract.
        asked.removeIf(each -> each.path().matches("/internal/v1/(dead-)?events.*"));
        asked.removeIf(each -> each.callee().equals("auth"));
        assertTrue(asked.size() >= 20, asked::toString);
        asked.removeAll(allowed);
        assertEquals(Set.of(), asked);
    }

    @Test
    void clientsThatAreBuiltByHandAreFoundToo() {
        var asked =
                Calls.of(repository).requests().stream().map(Request::toString).toList();
        assertTrue(asked.contains("admin to payment: POST /internal/v1/dead-events/{*}/requeue"), asked::toString);
        assertTrue(asked.contains("booking to flight: GET /internal/v1/events"), asked::toString);
    }

    @Test
    void everyServiceButAuthAsksForItsTokenAndForKeys() {
        var ofAuth = Calls.of(repository).requests().stream()
                .filter(request -> request.callee().equals("auth"))
                .map(Request::toString)
                .toList();
        assertEquals(2 * (repository.services().size() - 1), ofAuth.size());
        assertTrue(ofAuth.contains("booking to auth: POST /oauth/token"), ofAuth::toString);
        assertTrue(ofAuth.contains("booking to auth: GET /oauth/jwks"), ofAuth::toString);
    }

    @Test
    void theProviderIsOutside() {
        var outside = new TreeSet<>(Requests.of(repository));
        outside.removeAll(Calls.of(repository).requests());
        assertEquals(
                Set.of("payment to provider"),
                outside.stream()
                        .map(each -> each.caller() + " to " + each.callee())
                        .collect(Collectors.toSet()));
    }
}
