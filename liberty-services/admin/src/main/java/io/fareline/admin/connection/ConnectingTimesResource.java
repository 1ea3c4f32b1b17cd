package io.fareline.admin.connection;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The minimum connecting times, for staff. */
@Path("v1/connecting-times")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConnectingTimesResource {
    @Inject
    ConnectingTimes connectingTimes;

    @Inject
    IdempotentRequest request;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(summary = "The rules that are set, of a station (- for those for everywhere) or a carrier, or all.")
    public JsonObject page(@Valid @BeanParam ConnectingTimeParameters query) {
        return connectingTimes.page(query);
    }

    @PUT
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("schedules.write")
    @Operation(summary = "Set all rules anew, or all of one station; a dry run tells what would change.")
    public JsonObject set(
            @QueryParam("station") @Pattern(regexp = ConnectingTimeParameters.STATION) String station,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid ConnectingTimesRequest wanted) {
        return connectingTimes.set(station, dryRun, wanted, request.effectId());
    }
}
