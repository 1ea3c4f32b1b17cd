package io.fareline.admin.schedule;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Needs no idempotency key: the same file again finds everything unchanged. */
@Path("v1/schedule-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScheduleImportsResource {
    @Inject
    ImportSchedule importSchedule;

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed("schedules.write")
    @Operation(summary = "Import an SSIM chapter 7 file, or show what it would change.")
    public JsonObject take(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            InputStream file) {
        importSchedule.refuseLongerThanAllowed(headers.getLength());
        return importSchedule.from(file, dryRun);
    }
}
