package io.fareline.admin.connection;

import io.fareline.admin.refused.RefusedRequestMapper;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Flight's connecting times. Nothing is retried here: whoever sets them sends the same list again. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1/connecting-times")
@Produces(MediaType.APPLICATION_JSON)
public interface ConnectingTimesClient {
    @GET
    JsonObject page(@BeanParam ConnectingTimeParameters query);

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    JsonObject set(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            @QueryParam("station") String station,
            @QueryParam("dryRun") boolean dryRun,
            ConnectingTimesRequest wanted);
}
