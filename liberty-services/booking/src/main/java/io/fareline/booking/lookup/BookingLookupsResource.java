package io.fareline.booking.lookup;

import io.fareline.booking.display.BookingView;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding a booking by locator and name. A POST, so that neither ends up in an address. */
@Path("v1/booking-lookups")
@ApplicationScoped
@Tag(name = "Bookings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingLookupsResource {
    @Inject
    FindBookings find;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(value = "its nature", because = "It reads; its body keeps locator and name out of addresses.")
    @RolesAllowed("bookings.read")
    @Operation(summary = "Find a booking by record locator and family name, few times a minute")
    @APIResponseSchema(value = BookingView.class, responseCode = "200")
    public Response lookup(LookupRequest lookup) {
        var shown = find.byLocator(lookup.recordLocator(), lookup.familyName(), caller.clientId());
        return Response.ok(shown.view())
                .tag(new EntityTag(shown.entityTag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
