package io.fareline.admin.seatlayout;

import io.fareline.admin.lostupdate.Seen;
import io.fareline.platform.idempotency.IdempotentBy;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The plans of seats, for staff. */
@Path("v1/seat-layouts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeatLayoutsResource {
    @Inject
    SeatLayouts seatLayouts;

    @GET
    @RolesAllowed("schedules.write")
    @Operation(summary = "The plan of seats that a carrier's configuration has: the one that was set, or else by rule.")
    public JsonObject one(@Valid @BeanParam SeatLayoutParameters equipment) {
        return seatLayouts.of(equipment);
    }

    @PUT
    @IdempotentBy(
            value = "the configuration of the query",
            because = "The same again finds itself set, whatever was seen.")
    @RolesAllowed("schedules.write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the plan of seats of a carrier's configuration.",
            description =
                    "It must have as many seats for sale in each cabin as the configuration. Who sits in a seat that "
                            + "is not there any more is given another, or none, and that is told. What was seen "
                            + "is the version of the plan whose place it takes; when that is not what is there, the answer is 409 "
                            + "CHANGED_MEANWHILE and nothing is set.")
    public JsonObject set(@Valid @BeanParam SeatLayoutParameters equipment, @NotNull @Valid SeatPlanRequest wanted) {
        return seatLayouts.set(equipment, wanted);
    }

    @DELETE
    @IdempotentBy(value = "the configuration of the query", because = "What is gone stays gone.")
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Take the plan away as it was seen, so that there is one by rule.",
            description = "When it is another by now, the answer is 409 CHANGED_MEANWHILE and it stays.")
    public JsonObject remove(
            @Valid @BeanParam SeatLayoutParameters equipment,
            @QueryParam("seen") @NotNull @Pattern(regexp = Seen.FORM) String seen) {
        return seatLayouts.remove(equipment, seen);
    }
}
