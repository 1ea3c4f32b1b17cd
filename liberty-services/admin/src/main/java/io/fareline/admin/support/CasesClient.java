package io.fareline.admin.support;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Booking's cases. Nothing is retried here: whoever acts sends the same request again, which changes nothing twice. */
@ApplicationScoped
@RegisterRestClient(configKey = "booking")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/booking-cases")
@Produces(MediaType.APPLICATION_JSON)
public interface CasesClient {
    @GET
    JsonObject page(
            @QueryParam("reason") String reason, @QueryParam("after") UUID after, @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    JsonObject get(@PathParam("id") UUID id);

    @POST
    @Path("{id}/retries")
    JsonObject retry(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/surrenders")
    JsonObject giveUp(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);
}
