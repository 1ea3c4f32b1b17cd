package io.fareline.admin.overbooking;

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
 * The calls of {@link OverbookingClient}, with the limits of microprofile-config.properties: each method has a bulkhead and a
 * breaker of its own. They are not on the interface itself, where the server takes their defaults instead of what is
 * configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class OverbookingCalls {
    @Inject
    @RestClient
    OverbookingClient overbooking;

    /** On whose behalf, and under which key. */
    public record Asked(String client, String key) {}

    public JsonObject page(OverbookingParameters query) {
        return overbooking.page(query);
    }

    public JsonObject set(Asked asked, OverbookingRuleRequest wanted) {
        return overbooking.set(asked.client, asked.key, wanted);
    }

    public JsonObject delete(Asked asked, UUID id, String seen) {
        return overbooking.delete(asked.client, asked.key, id, seen);
    }

    public JsonObject apply(Asked asked, OverbookingApplicationRequest wanted) {
        return overbooking.apply(asked.client, asked.key, wanted);
    }

    public JsonObject application(UUID id) {
        return overbooking.application(id);
    }
}
