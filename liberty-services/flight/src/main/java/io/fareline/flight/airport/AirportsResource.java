package io.fareline.flight.airport;

import io.fareline.flight.network.Airports;
import io.fareline.flight.network.MetropolitanAreas;
import io.fareline.platform.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Airports: list and look up. */
@Path("v1/airports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Airports")
public class AirportsResource {
    @Inject
    Airports airports;

    @Inject
    MetropolitanAreas areas;

    @GET
    @RolesAllowed("flights.read")
    @Operation(summary = "Airports with scheduled service, in the order of their codes")
    public AirportPage list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Size(max = 3) String after) {
        return AirportPage.of(airports, areas, after, limit);
    }

    @GET
    @Path("{iata}")
    @RolesAllowed("flights.read")
    @Operation(summary = "One airport by its IATA code")
    public Response one(@PathParam("iata") String iata) {
        return airports.find(iata)
                .map(airport -> Response.ok(AirportView.of(airport, areas)).build())
                .orElseGet(() -> Problems.response(404, "NO_SUCH_AIRPORT", "No airport has this IATA code."));
    }
}
