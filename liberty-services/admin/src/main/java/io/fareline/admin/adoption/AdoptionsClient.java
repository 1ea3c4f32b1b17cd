package io.fareline.admin.adoption;

import io.fareline.platform.problem.CalleeProblemMapper;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Payment's adoptions. Nothing is retried here: whoever acts sends the same request again, which changes nothing twice. */
@ApplicationScoped
@RegisterRestClient(configKey = "payment")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface AdoptionsClient {
    @POST
    @Path("adoptions")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject begin(@HeaderParam(ActingClient.HEADER) String actingClient, JsonObject adoption);

    @GET
    @Path("adoptions/{id}")
    JsonObject get(@PathParam("id") UUID id);

    @GET
    @Path("adoptions/{id}/payments")
    JsonObject payments(@PathParam("id") UUID id, @BeanParam PageParameters page);

    @POST
    @Path("adoptions/{id}/confirmation")
    JsonObject confirm(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @GET
    @Path("adopted-refunds")
    JsonObject refunds(@BeanParam PageParameters page);

    @GET
    @Path("adopted-refunds/{operationId}")
    JsonObject refund(@PathParam("operationId") UUID operationId);
}
