package io.fareline.booking.seats;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seats of a booking's passengers, while it is held and once it is ticketed. */
@Path("v1/bookings/{id}/seats")
@ApplicationScoped
@Tag(name = "Seats")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {
    @Inject
    ChooseSeats chooseSeats;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @GET
    @RolesAllowed("bookings.read")
    @Operation(summary = "Who sits where, and which seats had to be changed")
    public SeatsView all(@PathParam("id") UUID id) {
        return chooseSeats.shown(id, caller.clientId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(
            summary = "Set the seats of the segments that are named, all or none",
            description = "Chosen ones, or any together. What the booking had on these segments is free at the same"
                    + " moment. A refusal names the passenger by the place in the party, and the seat.")
    public SeatsView set(@PathParam("id") UUID id, @NotNull @Valid SeatsRequest wanted) {
        return chooseSeats.choose(id, caller.clientId(), request.effectId(), wanted);
    }
}
