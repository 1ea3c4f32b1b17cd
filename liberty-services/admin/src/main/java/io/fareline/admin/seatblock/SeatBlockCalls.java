package io.fareline.admin.seatblock;

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

/** The calls of {@link SeatBlocksClient}, with the limits of microprofile-config.properties. */
@ApplicationScoped
@Bulkhead
@CircuitBreaker(
        failOn = ProcessingException.class,
        skipOn = {CalleeProblem.class, ServiceToken.NoToken.class})
public class SeatBlockCalls {
    @Inject
    @RestClient
    SeatBlocksClient flight;

    public JsonObject flight(String flightNumber, LocalDate operatingOn) {
        return flight.flight(flightNumber, operatingOn);
    }

    /** @param key names the change at flight */
    public JsonObject change(String staff, String key, SeatBlockChangeRequest wanted) {
        return flight.change(staff, key, wanted);
    }
}
