package io.fareline.admin.payment;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The calls of {@link PaymentCasesClient}, with the limits of microprofile-config.properties: each method has a bulkhead
 * and a breaker of its own. They are not on the interface itself, where the server takes their defaults instead of what
 * is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class PaymentCaseCalls {
    @Inject
    @RestClient
    PaymentCasesClient payment;

    public JsonObject page(CaseParameters query) {
        return payment.page(query);
    }

    public JsonObject get(UUID id) {
        return payment.get(id);
    }

    public JsonObject retry(String actingClient, UUID id) {
        return payment.retry(actingClient, id);
    }

    public JsonObject propose(String actingClient, UUID id, JsonObject finding) {
        return payment.propose(actingClient, id, finding);
    }

    public JsonObject confirm(String actingClient, UUID id, UUID findingId) {
        return payment.confirm(actingClient, id, findingId);
    }
}
