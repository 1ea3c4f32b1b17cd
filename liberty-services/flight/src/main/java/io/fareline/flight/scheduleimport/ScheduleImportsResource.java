package io.fareline.flight.scheduleimport;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes schedule files in. */
@Path("internal/v1/schedule-imports")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule imports (internal)")
public class ScheduleImportsResource {
    @Inject
    ImportSchedule importSchedule;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent(fileLimit = "fareline.schedule.body.limit")
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "Put an SSIM chapter 7 file on sale, all of it or nothing; a dry run tells what would change")
    public ImportReport take(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream file) {
        return importSchedule.of(new ScheduleFile(request.effectId(), acting, dryRun), file);
    }
}
