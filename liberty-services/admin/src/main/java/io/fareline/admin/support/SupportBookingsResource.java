package io.fareline.admin.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("v1/support/bookings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportBookingsResource {
    @Inject
    SupportBookings bookings;

    @GET
    @RolesAllowed("bookings.support")
    @Operation(summary = "Find bookings by exactly one of locator, family name, ticket number and e-mail.")
    public Response find(@BeanParam SearchParameters query) {
        return unshared(bookings.matching(query));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings.support")
    @Operation(summary = "One booking with its hold and its payment.")
    public Response get(@PathParam("id") UUID id) {
        return unshared(bookings.of(id));
    }

    /** Personal data: no cache between here and the person who asked may keep it. */
    private static Response unshared(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
