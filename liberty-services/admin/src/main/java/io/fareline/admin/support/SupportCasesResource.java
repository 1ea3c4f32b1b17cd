package io.fareline.admin.support;

import io.fareline.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Bookings that do not settle by themselves. */
@Path("v1/support/cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportCasesResource {
    @Inject
    SupportCases cases;

    @GET
    @RolesAllowed("bookings.support")
    @Operation(summary = "Open cases, the newest first.")
    public JsonObject page(
            @QueryParam("reason") @Size(max = 60) String reason,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return cases.page(reason, after, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings.support")
    @Operation(summary = "One case with its latest attempts and what may be done.")
    public JsonObject get(@PathParam("id") UUID id) {
        return cases.get(id);
    }

    @POST
    @Path("{id}/retries")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.settle")
    @Operation(summary = "Have the booking's present step asked for at once.")
    public JsonObject retry(@PathParam("id") UUID id) {
        return cases.retry(id);
    }

    @POST
    @Path("{id}/surrenders")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.settle")
    @Operation(summary = "Give the booking up: seats and authorization go back.")
    public JsonObject giveUp(@PathParam("id") UUID id) {
        return cases.giveUp(id);
    }
}
