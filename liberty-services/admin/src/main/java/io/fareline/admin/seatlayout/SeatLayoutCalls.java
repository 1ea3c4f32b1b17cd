package io.fareline.admin.seatlayout;

import io.fareline.platform.problem.CalleeProblem;
import io.fareline.platform.security.ServiceToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The calls of {@link SeatLayoutsClient}, with the limits of microprofile-config.properties. */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class SeatLayoutCalls {
    @Inject
    @RestClient
    SeatLayoutsClient flight;

    public JsonObject of(SeatLayoutParameters equipment) {
        return flight.of(equipment);
    }

    public JsonObject set(String staff, SeatLayoutParameters equipment, SeatPlanRequest wanted) {
        return flight.set(staff, equipment, wanted);
    }

    public JsonObject remove(String staff, SeatLayoutParameters equipment, String seen) {
        return flight.remove(staff, equipment, seen);
    }
}
