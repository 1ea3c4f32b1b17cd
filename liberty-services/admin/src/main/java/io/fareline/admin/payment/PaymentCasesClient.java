package io.fareline.admin.payment;

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

/** Payment's cases. Nothing is retried here: whoever acts sends the same request again, which changes nothing twice. */
@ApplicationScoped
@RegisterRestClient(configKey = "payment")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(CalleeProblemMapper.class)
@Path("internal/v1/payment-cases")
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentCasesClient {
    @GET
    JsonObject page(@BeanParam CaseParameters query);

    @GET
    @Path("{id}")
    JsonObject get(@PathParam("id") UUID id);

    @POST
    @Path("{id}/retries")
    JsonObject retry(@HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id);

    @POST
    @Path("{id}/findings")
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject propose(
            @HeaderParam(ActingClient.HEADER) String actingClient, @PathParam("id") UUID id, JsonObject finding);

    @POST
    @Path("{id}/findings/{findingId}/confirmation")
    JsonObject confirm(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @PathParam("id") UUID id,
            @PathParam("findingId") UUID findingId);
}
