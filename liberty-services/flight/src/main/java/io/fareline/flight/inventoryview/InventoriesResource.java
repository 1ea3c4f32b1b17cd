package io.fareline.flight.inventoryview;

import io.fareline.flight.overbooking.FlightScope;
import io.fareline.flight.overbooking.OverbookingRuleRequest;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inventory of dated flights, for the staff's service. */
@Path("internal/v1/inventories")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory (internal)")
public class InventoriesResource {
    @Inject
    LookAtInventory lookAtInventory;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Dated legs of a carrier that still fly, all or those with few seats left or oversold")
    public InventoryPage page(@Valid @BeanParam InventoryParameters query) {
        return lookAtInventory.page(query);
    }

    @GET
    @Path("{flightNumber}/{operatingOn}")
    @RolesAllowed("internal")
    @Operation(summary = "The inventory of a dated flight, leg by leg")
    public InventoryView flight(
            @PathParam("flightNumber") @Pattern(regexp = OverbookingRuleRequest.FLIGHT) String flightNumber,
            @PathParam("operatingOn") LocalDate operatingOn) {
        return lookAtInventory.flight(FlightScope.of(flightNumber), operatingOn);
    }
}
