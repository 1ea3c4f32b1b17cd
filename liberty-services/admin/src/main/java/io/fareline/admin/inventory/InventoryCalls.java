package io.fareline.admin.inventory;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The calls of {@link InventoriesClient}, with the limits of microprofile-config.properties: each method has a bulkhead and a
 * breaker of its own. They are not on the interface itself, where the server takes their defaults instead of what is
 * configured.
 */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class InventoryCalls {
    @Inject
    @RestClient
    InventoriesClient inventories;

    /** On whose behalf, and under which key. */
    public record Asked(String client, String key) {}

    public JsonObject page(InventoryParameters query) {
        return inventories.page(query);
    }

    public JsonObject flight(String flightNumber, LocalDate operatingOn) {
        return inventories.flight(flightNumber, operatingOn);
    }

    public JsonObject change(Asked asked, boolean dryRun, InventoryChangeRequest wanted) {
        return inventories.change(asked.client, asked.key, dryRun, wanted);
    }
}
