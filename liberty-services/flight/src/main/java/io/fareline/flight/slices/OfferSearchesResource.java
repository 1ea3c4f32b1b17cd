package io.fareline.flight.slices;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.limit.Charge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Search for a journey of several slices. A POST, since an address is no place for so many questions. */
@Path("v1/offer-searches")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers")
public class OfferSearchesResource {
    @Inject
    SearchSlices searchSlices;

    @Inject
    Charge charge;

    @POST
    @IdempotentBy(value = "its nature", because = "It reads; nothing is stored before somebody buys.")
    @RolesAllowed("flights.read")
    @Operation(
            summary = "A return or a journey of up to 6 slices: the offers of each, and the cheapest combinations",
            description = "Every slice is answered as GET /v1/offers answers it. A combination takes one offer of each"
                    + " slice, each departing long enough after the one before has arrived; its offerIds are booked"
                    + " together.")
    @APIResponse(
            responseCode = "200",
            description = "For each slice at most limit offers and those that a combination names besides; at most"
                    + " limit combinations, the cheapest first",
            content = @Content(schema = @Schema(implementation = OfferSearchView.class)))
    public Response search(@NotNull OfferSearchRequest request) {
        charge.raise(request.cost());
        return Response.ok(searchSlices.search(request))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
