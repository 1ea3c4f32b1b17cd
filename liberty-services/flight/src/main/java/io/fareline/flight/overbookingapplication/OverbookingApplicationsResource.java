package io.fareline.flight.overbookingapplication;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Puts the overbooking rules on legs that are there, for the staff's service. */
@Path("internal/v1/overbooking-applications")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overbooking (internal)")
public class OverbookingApplicationsResource {
    @Inject
    AskForOverbooking askForOverbooking;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have legs that are there follow the rules as they are then, some at a time")
    public OverbookingApplicationView ask(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @NotNull @Valid OverbookingApplicationRequest wanted) {
        return askForOverbooking.of(request.effectId(), wanted, acting);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    @Operation(summary = "How far that has come")
    public OverbookingApplicationView find(@PathParam("id") UUID id) {
        return askForOverbooking.find(id);
    }
}
