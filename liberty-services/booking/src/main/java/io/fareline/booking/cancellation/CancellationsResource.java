package io.fareline.booking.cancellation;

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

/** Cancellations of a booking and the quotes that they confirm. */
@Path("v1/bookings")
@ApplicationScoped
@Tag(name = "Cancellations")
@Produces(MediaType.APPLICATION_JSON)
public class CancellationsResource {
    @Inject
    QuoteCancellation quoteCancellation;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @POST
    @Path("{id}/cancellation-quotes")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(summary = "What cancelling would give back, promised for a while")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201")
    public Response quote(@PathParam("id") UUID id) {
        var quote = quoteCancellation.quote(id, caller.clientId(), request.effectId());
        return Response.status(Response.Status.CREATED).entity(quote).build();
    }

    @POST
    @Path("{id}/cancellations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(summary = "Cancel on the terms of the newest quote")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response cancel(@PathParam("id") UUID id, CancellationRequest cancellation) {
        var shown = cancelBooking.cancel(id, caller.clientId(), request.effectId(), cancellation.quoteId());
        return AnswerMapper.of(shown);
    }
}
