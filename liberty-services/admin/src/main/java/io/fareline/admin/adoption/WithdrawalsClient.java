package io.fareline.admin.adoption;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where booking withdraws tickets whose money has gone back. The refund's id makes a repetition harmless. */
@ApplicationScoped
@RegisterRestClient(configKey = "booking")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/bookings/{id}/withdrawals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface WithdrawalsClient {
    @POST
    JsonObject withdraw(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @PathParam("id") String bookingId,
            JsonObject refund);
}
