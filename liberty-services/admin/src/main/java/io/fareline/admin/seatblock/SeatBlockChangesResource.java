package io.fareline.admin.seatblock;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Changes of blocked seats by staff. */
@Path("v1/seat-block-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeatBlockChangesResource {
    @Inject
    SeatBlocks seatBlocks;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("schedules.write")
    @Operation(
            summary = "Keep seats of one leg of a dated flight from everybody and give others back, all or none.",
            description =
                    "What was seen is the version of the leg as it was looked at; when its blocks or its aircraft are not "
                            + "what they were, the answer is 409 CHANGED_MEANWHILE and nothing is changed. Where passengers sit "
                            + "in a seat that is to be blocked it is 409 SEAT_TAKEN and names the seats, unless "
                            + "moveOccupants is true: then they are given other seats, or none, as after another aircraft, and "
                            + "the report says so. How many seats may be sold stays as it is.")
    public JsonObject change(@NotNull @Valid SeatBlockChangeRequest wanted) {
        return seatBlocks.change(wanted, request.effectId());
    }
}
