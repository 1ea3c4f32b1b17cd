package io.fareline.flight.overbooking;

import io.fareline.flight.lostupdate.Version;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The overbooking rules, for the staff's service. */
@Path("internal/v1/overbooking-rules")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overbooking (internal)")
public class OverbookingRulesResource {
    @Inject
    SetOverbooking setOverbooking;

    @Inject
    IdempotentRequest request;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The rules that are set, of one carrier or all")
    public OverbookingRulePage page(@Valid @BeanParam OverbookingParameters query) {
        return setOverbooking.page(query);
    }

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a rule, in the place of the one for the same flights, cabin and days if there is one",
            description =
                    "What was seen is the version of that one, and is left out where there was none; when it is not "
                            + "what is there, nothing is set.")
    public OverbookingRuleChange set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @NotNull @Valid OverbookingRuleRequest wanted) {
        return setOverbooking.to(wanted.rule(request.effectId()), wanted.seen(), acting);
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Operation(summary = "Delete a rule as it was seen; one that is not there stays so")
    public OverbookingRuleChange delete(
            @PathParam("id") UUID id, @QueryParam("seen") @NotNull @Pattern(regexp = Version.FORM) String seen) {
        return setOverbooking.without(id, seen);
    }
}
