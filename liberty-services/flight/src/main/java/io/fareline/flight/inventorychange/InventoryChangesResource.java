package io.fareline.flight.inventorychange;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of inventory, for the staff's service. */
@Path("internal/v1/inventory-changes")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory (internal)")
public class InventoryChangesResource {
    @Inject
    ChangeInventory changeInventory;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set what may be sold on some dates of a flight, all or none; a dry run tells what would change",
            description =
                    "What was seen is the version of the legs as they were looked at; when they are not what they were, "
                            + "nothing is changed. Less than is sold may be authorised: then no more is sold, and the leg is "
                            + "told as being beyond.")
    public InventoryReport change(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid InventoryChangeRequest wanted) {
        wanted.check(dryRun);
        return changeInventory.of(wanted, new ChangeInventory.Order(request.effectId(), acting, dryRun));
    }
}
