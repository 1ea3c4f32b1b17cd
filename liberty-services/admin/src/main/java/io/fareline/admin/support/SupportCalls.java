package io.fareline.admin.support;

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
 * The calls of {@link BookingsClient}, {@link CasesClient}, {@link HoldsClient} and {@link PaymentIntentsClient}, with the
 * limits of microprofile-config.properties: each method has a bulkhead and a breaker of its own. They are not on the
 * interfaces themselves, where the server takes their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class SupportCalls {
    @Inject
    @RestClient
    BookingsClient bookings;

    @Inject
    @RestClient
    CasesClient cases;

    @Inject
    @RestClient
    HoldsClient holds;

    @Inject
    @RestClient
    PaymentIntentsClient payments;

    public JsonObject find(SearchParameters query) {
        return bookings.find(query);
    }

    public JsonObject booking(UUID id) {
        return bookings.get(id);
    }

    public JsonObject cases(String reason, UUID after, int limit) {
        return cases.page(reason, after, limit);
    }

    public JsonObject aCase(UUID id) {
        return cases.get(id);
    }

    public JsonObject retry(String actingClient, UUID id) {
        return cases.retry(actingClient, id);
    }

    public JsonObject giveUp(String actingClient, UUID id) {
        return cases.giveUp(actingClient, id);
    }

    public JsonObject hold(String id) {
        return holds.get(id);
    }

    public JsonObject payment(String id) {
        return payments.get(id);
    }
}
