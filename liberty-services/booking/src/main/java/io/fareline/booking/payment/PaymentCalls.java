package io.fareline.booking.payment;

import io.fareline.booking.payment.PaymentIntentsApi.Authorization;
import io.fareline.booking.payment.PaymentIntentsApi.NewIntent;
import io.fareline.booking.payment.PaymentIntentsApi.Operation;
import io.fareline.booking.payment.PaymentIntentsApi.Refund;
import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The calls of {@link PaymentIntentsApi}
 * with the limits of microprofile-config.properties: each method has a bulkhead and a breaker of its own. They are not on
 * the interface itself, where the server takes their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class PaymentCalls {
    @Inject
    @RestClient
    PaymentIntentsApi api;

    public Intent open(String client, NewIntent intent) {
        return api.open(client, intent);
    }

    public Intent get(String client, UUID id) {
        return api.get(client, id);
    }

    public Intent authorize(String client, UUID id, Authorization operation) {
        return api.authorize(client, id, operation);
    }

    public Intent capture(String client, UUID id, Operation operation) {
        return api.capture(client, id, operation);
    }

    public Intent voidAuthorization(String client, UUID id, Operation operation) {
        return api.voidAuthorization(client, id, operation);
    }

    public Intent refund(String client, UUID id, Refund operation) {
        return api.refund(client, id, operation);
    }
}
