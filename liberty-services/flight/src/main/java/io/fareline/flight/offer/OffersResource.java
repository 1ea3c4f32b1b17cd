package io.fareline.flight.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search. */
@Path("v1/offers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OffersResource {
    @Inject
    SearchFlights searchFlights;

    @GET
    @RolesAllowed("flights.read")
    @Operation(summary = "Direct flights on one date with their fares, cheapest first")
    @APIResponse(
            responseCode = "200",
            description = "At most two offers for each flight and cabin: the cheapest, and the cheapest refundable one",
            content = @Content(schema = @Schema(implementation = OfferList.class)))
    public Response search(@Valid @BeanParam OfferParameters parameters) {
        return Response.ok(new OfferList(searchFlights.search(parameters.question())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
