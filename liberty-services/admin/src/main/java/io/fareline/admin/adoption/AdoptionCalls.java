package io.fareline.admin.adoption;

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
 * The calls of {@link AdoptionsClient} and {@link WithdrawalsClient}, with the limits of microprofile-config.properties:
 * each method has a bulkhead and a breaker of its own. They are not on the interfaces themselves, where the server takes
 * their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class AdoptionCalls {
    @Inject
    @RestClient
    AdoptionsClient payment;

    @Inject
    @RestClient
    WithdrawalsClient booking;

    public JsonObject begin(String actingClient, JsonObject adoption) {
        return payment.begin(actingClient, adoption);
    }

    public JsonObject get(UUID id) {
        return payment.get(id);
    }

    public JsonObject payments(UUID id, PageParameters page) {
        return payment.payments(id, page);
    }

    public JsonObject confirm(String actingClient, UUID id) {
        return payment.confirm(actingClient, id);
    }

    public JsonObject refunds(PageParameters page) {
        return payment.refunds(page);
    }

    public JsonObject refund(UUID operationId) {
        return payment.refund(operationId);
    }

    public JsonObject withdraw(String actingClient, String bookingId, JsonObject refund) {
        return booking.withdraw(actingClient, bookingId, refund);
    }
}
