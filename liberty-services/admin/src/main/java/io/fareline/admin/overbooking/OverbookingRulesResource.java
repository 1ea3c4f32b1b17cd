package io.fareline.admin.overbooking;

import io.fareline.admin.lostupdate.Seen;
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
import jakarta.ws.rs.DELETE;
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

/** The overbooking rules, for staff. */
@Path("v1/overbooking-rules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverbookingRulesResource {
    @Inject
    Overbooking overbooking;

    @Inject
    IdempotentRequest request;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(summary = "The rules that are set, of one carrier or all.")
    public JsonObject page(@Valid @BeanParam OverbookingParameters query) {
        return overbooking.page(query);
    }

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Set a rule, in the place of the one for the same flights, cabin and days if there is one.",
            description =
                    "Of the rules that fit a flight the most specific holds: a named flight outweighs days of the "
                            + "week, those a shorter time. What was seen is the version of the rule whose place it "
                            + "takes, and is left out where there was none; when that is not what is there, the answer "
                            + "is 409 CHANGED_MEANWHILE and nothing is set.")
    public JsonObject set(@NotNull @Valid OverbookingRuleRequest wanted) {
        return overbooking.set(wanted, request.effectId());
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Delete a rule as it was seen; one that is not there stays so.",
            description = "When it is another by now, the answer is 409 CHANGED_MEANWHILE and it stays.")
    public JsonObject delete(
            @PathParam("id") UUID id, @QueryParam("seen") @NotNull @Pattern(regexp = Seen.FORM) String seen) {
        return overbooking.delete(id, seen, request.effectId());
    }
}
