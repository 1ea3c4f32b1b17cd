package io.fareline.booking.selling;

import io.fareline.booking.display.AnswerMapper;
import io.fareline.booking.display.BookingView;
import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** New bookings. 201 when held or ticketed, 202 where an instant purchase takes longer than a client should wait. */
@Path("v1/bookings")
@ApplicationScoped
@Tag(name = "Bookings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {
    @Inject
    Sell sell;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(summary = "Hold seats, or buy them at once")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response create(CreateBookingRequest booking) {
        return AnswerMapper.of(sell.sell(request.effectId(), caller.clientId(), booking));
    }
}
