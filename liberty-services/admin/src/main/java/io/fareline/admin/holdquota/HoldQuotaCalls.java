package io.fareline.admin.holdquota;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calls of {@link HoldQuotasClient}, with the limits of microprofile-config.properties. */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class HoldQuotaCalls {
    @Inject
    @RestClient
    HoldQuotasClient flight;

    public JsonObject page(HoldQuotaParameters query) {
        return flight.page(query);
    }

    public JsonObject of(String client) {
        return flight.of(client);
    }

    public JsonObject set(String staff, String client, HoldQuotaRequest wanted) {
        return flight.set(staff, client, wanted);
    }

    public JsonObject remove(String staff, String client, String seen) {
        return flight.remove(staff, client, seen);
    }
}
