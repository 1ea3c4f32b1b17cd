package io.fareline.admin.holdblock;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Flight's list of blocked clients. Nothing is retried here: whoever acts sends the same again, which changes nothing twice. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1/hold-blocks")
@Produces(MediaType.APPLICATION_JSON)
public interface HoldBlocksClient {
    @GET
    JsonObject page(@BeanParam HoldBlockParameters query);

    @PUT
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject block(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @PathParam("client") String client,
            HoldBlockRequest wanted);

    @DELETE
    @Path("{client}")
    void lift(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("client") String client);
}
