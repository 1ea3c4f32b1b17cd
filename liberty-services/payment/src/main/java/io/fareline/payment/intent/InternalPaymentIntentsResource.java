package io.fareline.payment.intent;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** Where booking opens intents on behalf of a client. */
@Path("internal/v1/payment-intents")
@InternalOnly(callers = "booking")
@Extension(name = "x-callers", value = "[\"booking\"]", parseValue = true)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InternalPaymentIntentsResource {
    @Inject
    OpenPaymentIntent open;

    @POST
    @IdempotentBy(
            value = "id in the body",
            because = "The intent is a row of that id, inserted once; another content under it is refused.")
    @RolesAllowed("internal")
    public Response open(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String client,
            @Valid @NotNull NewPaymentIntentRequest request) {
        var intent = open.open(request, client);
        var location = UriBuilder.fromPath("internal/v1/payment-intents/{id}").build(intent.id());
        return Response.created(location).entity(intent).build();
    }
}
