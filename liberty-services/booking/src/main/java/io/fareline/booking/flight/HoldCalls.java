package io.fareline.booking.flight;

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
 * The calls of {@link HoldsApi}
 * with the limits of microprofile-config.properties: each method has a bulkhead and a breaker of its own. They are not on
 * the interface itself, where the server takes their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class HoldCalls {
    @Inject
    @RestClient
    HoldsApi api;

    public Hold place(String client, HoldRequest request) {
        return api.place(client, request);
    }

    public Hold get(String client, UUID id) {
        return api.get(client, id);
    }

    public Hold confirm(String client, UUID id) {
        return api.confirm(client, id);
    }

    public Hold reprice(String client, UUID id) {
        return api.reprice(client, id);
    }

    public Hold extend(String client, UUID id, ExtensionRequest request) {
        return api.extend(client, id, request);
    }

    public Hold release(String client, UUID id) {
        return api.release(client, id);
    }

    public HeldSeats seats(String client, UUID id) {
        return api.seats(client, id);
    }

    public HeldSeats choose(String client, UUID id, SeatChoice choice) {
        return api.choose(client, id, choice);
    }
}
