package io.fareline.flight.connection;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The minimum connecting times, for the staff's service. */
@Path("internal/v1/connecting-times")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connecting times (internal)")
public class ConnectingTimesResource {
    private static final Logger LOG = Logger.getLogger(ConnectingTimesResource.class.getName());

    @Inject
    SetConnectingTimes setConnectingTimes;

    @Inject
    LookAtConnectingTimes lookAtConnectingTimes;

    @Inject
    ConnectingTimeChecks checks;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The rules that are set, in the order of their conditions")
    public ConnectingTimePage page(@Valid @BeanParam ConnectingTimeParameters query) {
        return lookAtConnectingTimes.page(query);
    }

    @PUT
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set all rules anew, or all of one station, in one go; a dry run tells what would change",
            description = "The most specific rule fits: the departing carrier outweighs the arriving one, that the "
                    + "departure terminal, that the arrival terminal, that the station, that the same or another "
                    + "carrier, that the pair.")
    public ConnectingTimesReport set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @QueryParam("station") @Pattern(regexp = ConnectingTimeParameters.STATION) String station,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid ConnectingTimeList wanted) {
        var rules = checks.rules(wanted.rules(), station);
        var report = setConnectingTimes.to(
                rules, rule -> station == null || rule.station().equals(station.replace("-", "")), dryRun);
        if (!dryRun) LOG.log(Level.INFO, "{0} connecting times are set.", report.rules());
        return report;
    }
}
