package io.fareline.booking.clocks;

import io.fareline.booking.display.AnswerMapper;
import io.fareline.booking.display.BookingView;
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

/** Later ticketing time limits of a booking. */
@Path("v1/bookings/{id}/extensions")
@ApplicationScoped
@Tag(name = "Bookings")
@Produces(MediaType.APPLICATION_JSON)
public class ExtensionsResource {
    @Inject
    ExtendHold extendHold;

    @Inject
    Caller caller;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.write")
    @Operation(
            summary = "Keep the seats of a held booking for as long as a new one would be kept now",
            description = "Refused with NOTHING_TO_EXTEND where that is hardly longer, as close to departure, and with"
                    + " EXTENSIONS_USED_UP after so many. The price is not guaranteed for longer by it.")
    @APIResponseSchema(value = BookingView.class, responseCode = "201")
    public Response extend(@PathParam("id") UUID id) {
        return AnswerMapper.of(extendHold.extend(id, caller.clientId(), request.effectId()));
    }
}
