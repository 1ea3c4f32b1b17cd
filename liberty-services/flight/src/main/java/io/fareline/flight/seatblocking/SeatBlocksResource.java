package io.fareline.flight.seatblocking;

import io.fareline.flight.overbooking.FlightScope;
import io.fareline.flight.overbooking.OverbookingRuleRequest;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The blocked seats of dated flights, for the staff's service. */
@Path("internal/v1/seat-blocks/{flightNumber}/{operatingOn}")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seat blocks (internal)")
public class SeatBlocksResource {
    @Inject
    LookAtSeatBlocks lookAtSeatBlocks;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The seats of a dated flight that nobody gets, leg by leg")
    public SeatBlocksView flight(
            @PathParam("flightNumber") @Pattern(regexp = OverbookingRuleRequest.FLIGHT) String flightNumber,
            @PathParam("operatingOn") LocalDate operatingOn) {
        var flight = FlightScope.of(flightNumber);
        return lookAtSeatBlocks.of(new FlightNumber(flight.carrier(), flight.number(), flight.suffix()), operatingOn);
    }
}
