package io.fareline.admin.overbooking;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Has flights that are on sale already follow the overbooking rules. */
@Path("v1/overbooking-applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverbookingApplicationsResource {
    @Inject
    Overbooking overbooking;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("schedules.write")
    @Operation(summary = "Have flights follow the rules as they are then, some at a time; what is sold stays sold.")
    public JsonObject apply(@NotNull @Valid OverbookingApplicationRequest wanted) {
        return overbooking.apply(wanted, request.effectId());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("schedules.write")
    @Operation(summary = "How far that has come.")
    public JsonObject application(@PathParam("id") UUID id) {
        return overbooking.application(id);
    }
}
