package io.fareline.admin.connection;

import io.fareline.admin.refused.RefusedRequestMapper;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.ServiceTokenFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Flight's door for files of connecting times. Never retried: a file is large, and whoever sent it can send it again. */
@ApplicationScoped
@RegisterRestClient(configKey = "flight-schedules")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(RefusedRequestMapper.class)
@Path("internal/v1/connecting-time-imports")
@Consumes(MediaType.TEXT_PLAIN)
@Produces(MediaType.APPLICATION_JSON)
public interface ConnectingTimeFilesClient {
    @POST
    JsonObject hand(
            @HeaderParam(ActingClient.HEADER) String actingClient,
            @HeaderParam(Idempotent.HEADER) String key,
            @QueryParam("dryRun") boolean dryRun,
            InputStream file);
}
