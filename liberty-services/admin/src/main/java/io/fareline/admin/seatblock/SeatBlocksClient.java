package io.fareline.admin.seatblock;

import io.fareline.admin.refused.RefusedRequestMapper;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Flight's blocked seats. Nothing is retried here: whoever changes them sends the same change again under its key. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface SeatBlocksClient {
    @GET
    @Path("seat-blocks/{flightNumber}/{operatingOn}")
    JsonObject flight(@PathParam("flightNumber") String flightNumber, @PathParam("operatingOn") LocalDate operatingOn);

    @POST
    @Path("seat-block-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject change(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            SeatBlockChangeRequest wanted);
}
