package io.fareline.admin.events;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** A service's door to its dead events. Built per service, see {@link EventServices}; never retried here. */
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/dead-events")
@Produces(MediaType.APPLICATION_JSON)
public interface DeadEventsClient {
    @GET
    JsonObject open(@QueryParam("after") long after, @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    JsonObject get(@PathParam("id") long id);

    @POST
    @Path("{id}/requeue")
    JsonObject requeue(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") long id);

    @POST
    @Path("{id}/discard")
    JsonObject discard(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") long id);
}
