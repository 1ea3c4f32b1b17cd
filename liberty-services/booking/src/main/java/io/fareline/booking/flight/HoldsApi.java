package io.fareline.booking.flight;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Flight's holds over HTTP. Nothing is retried here: each call is idempotent by the hold's id, and the saga or the
 * client's own retry asks again.
 */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface HoldsApi {
    @POST
    Hold place(@HeaderParam(ActingClient.HEADER) String actingClient, HoldRequest request);

    @GET
    @Path("{id}")
    Hold get(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/confirmation")
    Hold confirm(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/repricing")
    Hold reprice(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/extension")
    Hold extend(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, ExtensionRequest request);

    @POST
    @Path("{id}/release")
    Hold release(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @GET
    @Path("{id}/seats")
    HeldSeats seats(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @PUT
    @Path("{id}/seats")
    HeldSeats choose(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, SeatChoice choice);
}
