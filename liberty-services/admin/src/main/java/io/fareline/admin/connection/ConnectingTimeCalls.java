package io.fareline.admin.connection;

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
 * The calls of {@link ConnectingTimesClient} and {@link ConnectingTimeFilesClient}, with the limits of
 * microprofile-config.properties: each method has a bulkhead and a breaker of its own. They are not on the interfaces
 * themselves, where the server takes their defaults instead of what is configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class ConnectingTimeCalls {
    @Inject
    @RestClient
    ConnectingTimesClient rules;

    @Inject
    @RestClient
    ConnectingTimeFilesClient files;

    /** On whose behalf, and under which key. */
    public record Asked(String client, String key) {}

    public JsonObject page(ConnectingTimeParameters query) {
        return rules.page(query);
    }

    public JsonObject set(Asked asked, String station, boolean dryRun, ConnectingTimesRequest wanted) {
        return rules.set(asked.client, asked.key, station, dryRun, wanted);
    }

    public JsonObject hand(Asked asked, boolean dryRun, InputStream file) {
        return files.hand(asked.client, asked.key, dryRun, file);
    }
}
