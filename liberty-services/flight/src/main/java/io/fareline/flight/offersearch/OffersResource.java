package io.fareline.flight.offersearch;

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

/** Search for one way. */
@Path("v1/offers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OffersResource {
    @Inject
    SearchOffers searchOffers;

    @GET
    @RolesAllowed("flights.read")
    @Operation(
            summary = "Itineraries on one date with their fares, the cheapest first unless another order is asked for",
            description = "Origin and destination are airports or cities with several, such as LON. Times are HH:MM by"
                    + " the clocks of the airport, and may run past midnight.")
    @APIResponse(
            responseCode = "200",
            description = "At most two offers for each itinerary and cabin: the cheapest, and the cheapest refundable"
                    + " one. An itinerary is left out when another departs no earlier, arrives no later, costs no more"
                    + " and stops no more often, and is better in one of these.",
            content = @Content(schema = @Schema(implementation = OfferList.class)))
    public Response search(@Valid @BeanParam OfferParameters parameters) {
        return Response.ok(searchOffers.search(parameters.slice(), parameters.preferences()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
