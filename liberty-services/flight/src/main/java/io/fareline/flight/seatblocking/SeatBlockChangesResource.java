package io.fareline.flight.seatblocking;

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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of blocked seats, for the staff's service. */
@Path("internal/v1/seat-block-changes")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seat blocks (internal)")
public class SeatBlockChangesResource {
    @Inject
    BlockSeats blockSeats;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep seats of a dated leg from everybody and give others back, all or none",
            description =
                    "What was seen is the version of the leg as it was looked at; when its blocks or its aircraft are not what "
                            + "they were, nothing is changed. Who sits in a seat that is to be blocked is in the way, unless "
                            + "occupants are to be moved: then they are seated again as after another aircraft, and told.")
    public SeatBlockReport change(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @NotNull @Valid SeatBlockChangeRequest wanted) {
        wanted.check();
        return blockSeats.of(wanted, new ChangeSeatBlocks.Order(request.effectId(), acting));
    }
}
