package io.fareline.payment.intent;

import io.fareline.platform.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What clients may see: their own intents. */
@Path("v1/payment-intents")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentIntentsResource {
    @Inject
    ShowPaymentIntent show;

    @Inject
    Caller caller;

    @GET
    @Path("{id}")
    @RolesAllowed("payments.read")
    public PaymentIntentView show(@PathParam("id") UUID id) {
        return show.ofClient(id, caller.clientId());
    }
}
