package io.fareline.booking.support;

import io.fareline.booking.reservation.Criterion;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bookings for admin. */
@Path("internal/v1/bookings")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalBookingsResource {
    @Inject
    SearchBookings search;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Bookings of all clients by exactly one property")
    public Found search(
            @QueryParam("recordLocator") String recordLocator,
            @QueryParam("familyName") String familyName,
            @QueryParam("ticketNumber") String ticketNumber,
            @QueryParam("email") String email) {
        var given = new EnumMap<Criterion, String>(Criterion.class);
        if (recordLocator != null) given.put(Criterion.RECORD_LOCATOR, recordLocator);
        if (familyName != null) given.put(Criterion.FAMILY_NAME, familyName);
        if (ticketNumber != null) given.put(Criterion.TICKET_NUMBER, ticketNumber);
        if (email != null) given.put(Criterion.EMAIL, email);
        return new Found(search.by(given));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    @Operation(summary = "One booking of any client")
    public SupportView get(@PathParam("id") UUID id) {
        return search.byId(id);
    }

    /** What was found, the newest first. */
    public record Found(List<SupportView> bookings) {}
}
