package io.fareline.admin.holdquota;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Flight's list of clients' own quotas. Nothing is retried here: whoever acts sends the same again, which finds itself
 * done.
 */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1/hold-quotas")
@Produces(MediaType.APPLICATION_JSON)
public interface HoldQuotasClient {
    @GET
    JsonObject page(@BeanParam HoldQuotaParameters query);

    @GET
    @Path("{client}")
    JsonObject of(@PathParam("client") String client);

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject set(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @PathParam("client") String client,
            HoldQuotaRequest wanted);

    @DELETE
    @Path("{client}")
    JsonObject remove(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @PathParam("client") String client,
            @QueryParam("seen") String seen);
}
