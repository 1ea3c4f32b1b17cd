package io.fareline.flight.connectionimport;

import io.fareline.platform.idempotency.Idempotent;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes files of minimum connecting times in. */
@Path("internal/v1/connecting-time-imports")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connecting times (internal)")
public class ConnectingTimeImportsResource {
    private static final Logger LOG = Logger.getLogger(ConnectingTimeImportsResource.class.getName());

    @Inject
    ImportConnectingTimes importConnectingTimes;

    @POST
    @Idempotent(fileLimit = "fareline.connecting.times.body.limit")
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Set all rules but the defaults to those of an SSIM chapter 8 file; a dry run tells what would "
                    + "change",
            description = "Rules that ask for what Fareline's cannot say, such as dates or aircraft, are left out and "
                    + "told.")
    public ImportedTimes take(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream file) {
        var imported = importConnectingTimes.from(file, dryRun);
        if (!dryRun)
            LOG.log(
                    Level.INFO,
                    "{0} connecting times are set, from a file.",
                    imported.difference().rules());
        return imported;
    }
}
