package io.fareline.good.reservation;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Everything a resource may do. */
@Path("good")
public class DatabaseResource {
    @Inject
    Reserve reserve;

    @GET
    @PermitAll
    public String read() {
        return "";
    }

    @POST
    @Idempotent
    @RolesAllowed("bookings.write")
    public void write() {
        reserve.seat();
    }

    @DELETE
    @IdempotentBy(value = "the path", because = "what is gone stays gone")
    @DenyAll
    public void delete() {}

    void notAResourceMethod() {}
}
