package io.fareline.booking.lookup;

import io.fareline.booking.display.BookingView;
import io.fareline.booking.display.Shown;
import io.fareline.booking.display.TicketView;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's own bookings and their tickets. Somebody else's is answered as if it did not exist. */
@Path("v1/bookings")
@ApplicationScoped
@Tag(name = "Bookings")
@Produces(MediaType.APPLICATION_JSON)
public class OwnBookingsResource {
    @Inject
    FindBookings find;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed("bookings.read")
    @Operation(summary = "Own bookings, newest first")
    public FindBookings.Page page(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {
        return find.page(caller.clientId(), limit, after);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings.read")
    @Operation(summary = "One booking; its entity tag changes with what can be seen or done")
    @APIResponseSchema(value = BookingView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        Shown shown = find.byId(id, caller.clientId());
        var tag = new EntityTag(shown.entityTag());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(shown.view()) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("{id}/tickets")
    @RolesAllowed("bookings.read")
    @Operation(summary = "The tickets that were issued")
    public Tickets tickets(@PathParam("id") UUID id) {
        return new Tickets(find.byId(id, caller.clientId()).view().tickets());
    }

    /** The tickets that were issued for a booking. */
    public record Tickets(List<TicketView> tickets) {}
}
