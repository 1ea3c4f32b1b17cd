package io.fareline.admin.connection;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Takes files of minimum connecting times from staff. */
@Path("v1/connecting-time-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectingTimeImportsResource {
    @Inject
    ConnectingTimes connectingTimes;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent(fileLimit = "fareline.schedule.file.limit")
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Set all rules but the defaults to those of an SSIM chapter 8 file, or show what would change.")
    public JsonObject take(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) {
        return connectingTimes.from(file, dryRun, request.effectId());
    }
}
