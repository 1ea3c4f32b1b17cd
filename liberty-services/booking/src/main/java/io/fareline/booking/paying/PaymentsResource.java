package io.fareline.booking.paying;

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

/** Payments of a booking. 201 with its tickets, or 202 where the outcome takes longer than a client should wait. */
@Path("v1/bookings/{id}/payments")
@ApplicationScoped
@Tag(name = "Bookings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject
    Pay pay;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(
            summary = "Pay a held booking; 202 where its tickets take longer than a client should wait",
            description = "Refused with PRICE_EXPIRED once priceGuaranteedUntil has come: POST a price quote of the"
                    + " booking and pay what it says. With an amount nothing else is charged; one is required where the"
                    + " price has changed since the booking was made.")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response pay(@PathParam("id") UUID id, PaymentRequest payment) {
        var shown = pay.pay(id, caller.clientId(), request.effectId(), payment);
        return AnswerMapper.of(shown);
    }
}
