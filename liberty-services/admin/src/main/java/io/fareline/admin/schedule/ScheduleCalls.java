package io.fareline.admin.schedule;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.io.InputStream;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The calls of {@link SchedulesClient}
 * with the limits of microprofile-config.properties: each method has a bulkhead and a breaker of its own. They are not on
 * the interface itself, where the server takes their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class ScheduleCalls {
    @Inject
    @RestClient
    SchedulesClient api;

    public JsonObject hand(String actingClient, String key, boolean dryRun, InputStream file) {
        return api.hand(actingClient, key, dryRun, file);
    }
}
