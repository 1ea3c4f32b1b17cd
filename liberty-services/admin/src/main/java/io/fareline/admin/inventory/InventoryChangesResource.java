package io.fareline.admin.inventory;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Changes of inventory by staff. */
@Path("v1/inventory-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InventoryChangesResource {
    @Inject
    Inventories inventories;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Set authorised numbers, blocks and closed classes on some dates of a flight, all or none.",
            description =
                    "What was seen is the version of the legs as they were looked at, or as a dry run told it: when they are "
                            + "not what they were, the answer is 409 CHANGED_MEANWHILE and nothing is changed.")
    public JsonObject change(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid InventoryChangeRequest wanted) {
        return inventories.change(wanted, dryRun, request.effectId());
    }
}
