package io.fareline.admin.holdblock;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calls of {@link HoldBlocksClient}, with the limits of microprofile-config.properties. */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class HoldBlockCalls {
    @Inject
    @RestClient
    HoldBlocksClient flight;

    public JsonObject page(HoldBlockParameters query) {
        return flight.page(query);
    }

    public JsonObject block(String staff, String client, HoldBlockRequest wanted) {
        return flight.block(staff, client, wanted);
    }

    public void lift(String staff, String client) {
        flight.lift(staff, client);
    }
}
