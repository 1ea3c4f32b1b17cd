package io.fareline.admin.schedule;

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

/** Takes schedule files from staff. */
@Path("v1/schedule-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleImportsResource {
    @Inject
    ImportSchedule importSchedule;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent(fileLimit = "fareline.schedule.file.limit")
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("schedules.write")
    @Operation(summary = "Import an SSIM chapter 7 file, or show what it would change.")
    public JsonObject take(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) {
        return importSchedule.from(file, dryRun, request.effectId());
    }
}
