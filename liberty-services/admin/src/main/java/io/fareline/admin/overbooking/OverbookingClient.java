package io.fareline.admin.overbooking;

import io.fareline.admin.refused.RefusedRequestMapper;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Flight's overbooking rules. Nothing is retried here: whoever sets one sends the same again under its key. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface OverbookingClient {
    @GET
    @Path("overbooking-rules")
    JsonObject page(@BeanParam OverbookingParameters query);

    @POST
    @Path("overbooking-rules")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject set(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            OverbookingRuleRequest wanted);

    @DELETE
    @Path("overbooking-rules/{id}")
    JsonObject delete(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            @PathParam("id") UUID id,
            @QueryParam("seen") String seen);

    @POST
    @Path("overbooking-applications")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject apply(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            OverbookingApplicationRequest wanted);

    @GET
    @Path("overbooking-applications/{id}")
    JsonObject application(@PathParam("id") UUID id);
}
