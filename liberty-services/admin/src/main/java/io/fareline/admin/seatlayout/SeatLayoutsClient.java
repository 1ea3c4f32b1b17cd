package io.fareline.admin.seatlayout;

import io.fareline.admin.refused.RefusedRequestMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Flight's plans of seats. Nothing is retried here: whoever acts sends the same again, which changes nothing twice. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1/seat-layouts")
@Produces(MediaType.APPLICATION_JSON)
public interface SeatLayoutsClient {
    @GET
    JsonObject of(@BeanParam SeatLayoutParameters equipment);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject set(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @BeanParam SeatLayoutParameters equipment,
            SeatPlanRequest wanted);

    @DELETE
    JsonObject remove(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @BeanParam SeatLayoutParameters equipment,
            @QueryParam("seen") String seen);
}
