package io.fareline.flight.seatassignment;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seats of a hold's passengers, for the service that sells. */
@Path("internal/v1/holds/{id}/seats")
@ApplicationScoped
@InternalOnly(callers = "booking")
@Extension(name = "x-callers", value = "[\"booking\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seats (internal)")
public class HoldSeatsResource {
    private static final int LONGEST_CLIENT = 100;

    @Inject
    ChooseSeats chooseSeats;

    @Inject
    ShowSeats showSeats;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Who of the hold sits where")
    public SeatsView all(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id) {
        return showSeats.of(id, new HoldOwner(acting, caller.clientId()));
    }

    @PUT
    @IdempotentBy(
            value = "requestId in the body",
            because = "The hold remembers what was asked for it lately, and shows its seats to who asks again.")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give the hold these seats on the segments that are named, all or none",
            description = "What it had on them before is free in the same moment. Together means that those for whom no"
                    + " seat is chosen get one, near the others.")
    public SeatsView set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id,
            @NotNull @Valid SeatsRequest request) {
        return chooseSeats.of(id, new HoldOwner(acting, caller.clientId()), request);
    }
}
