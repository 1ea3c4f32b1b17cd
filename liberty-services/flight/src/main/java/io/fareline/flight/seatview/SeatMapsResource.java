package io.fareline.flight.seatview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seat maps of dated flights. No cache keeps them: whoever asks gets the seats as they are. */
@Path("v1/seat-maps")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Seat maps")
public class SeatMapsResource {
    @Inject
    ShowSeatMap showSeatMap;

    @GET
    @RolesAllowed("flights.read")
    @Operation(
            summary = "The seats of a flight: where they are, what is special about them, and which are free",
            description =
                    "Leg by leg, as another leg may be flown by another aircraft. What is free may be taken a moment"
                            + " later; only the answer to a request for seats tells.")
    public SeatMapView one(@Valid @BeanParam SeatMapParameters query) {
        return showSeatMap.of(query.segment());
    }
}
