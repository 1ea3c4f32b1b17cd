package io.fareline.admin.seatblock;

import io.fareline.admin.inventory.InventoryChangeRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The blocked seats of dated flights, for staff. */
@Path("v1/seat-blocks/{flightNumber}/{operatingOn}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeatBlocksResource {
    @Inject
    SeatBlocks seatBlocks;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "The seats of a dated flight that nobody gets, leg by leg, and the version to change them with.",
            description = "Also once it has departed. A seat that the aircraft lacks by now stays blocked for the case "
                    + "that another one comes, and is told as not being on it.")
    public JsonObject flight(
            @PathParam("flightNumber") @Pattern(regexp = InventoryChangeRequest.FLIGHT) String flightNumber,
            @PathParam("operatingOn") LocalDate operatingOn) {
        return seatBlocks.flight(flightNumber, operatingOn);
    }
}
