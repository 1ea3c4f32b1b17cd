package io.fareline.admin.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The inventory of dated flights, for staff. */
@Path("v1/inventories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InventoriesResource {
    @Inject
    Inventories inventories;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(summary = "Dated legs of a carrier that still fly, all or those with few seats left or oversold.")
    public JsonObject page(@Valid @BeanParam InventoryParameters query) {
        return inventories.page(query);
    }

    @GET
    @Path("{flightNumber}/{operatingOn}")
    @RolesAllowed("schedules.write")
    @Operation(summary = "The inventory of a dated flight, leg by leg, and the version to change it with.")
    public JsonObject flight(
            @PathParam("flightNumber") @Pattern(regexp = InventoryChangeRequest.FLIGHT) String flightNumber,
            @PathParam("operatingOn") LocalDate operatingOn) {
        return inventories.flight(flightNumber, operatingOn);
    }
}
