package io.fareline.booking.clocks;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What held bookings cost whose price is not guaranteed any more. */
@Path("v1/bookings/{id}/price-quotes")
@ApplicationScoped
@Tag(name = "Bookings")
@Produces(MediaType.APPLICATION_JSON)
public class PriceQuotesResource {
    @Inject
    QuotePrice quotePrice;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(
            summary = "What a held booking costs now, once its price is not guaranteed any more; guaranteed anew",
            description = "A lower price is given as well as a higher one. It is accepted by paying it: a payment says"
                    + " newPrice.total as its amount. Refused with PRICE_STILL_GUARANTEED before priceGuaranteedUntil.")
    @APIResponseSchema(value = PriceQuoteView.class, responseCode = "201")
    public Response quote(@PathParam("id") UUID id) {
        var quote = quotePrice.quote(id, caller.clientId(), request.effectId());
        return Response.status(Response.Status.CREATED).entity(quote).build();
    }
}
