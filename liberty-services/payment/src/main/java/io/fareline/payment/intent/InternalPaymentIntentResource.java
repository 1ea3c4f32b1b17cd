package io.fareline.payment.intent;

import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** One intent for booking, which knows whose it is, and for the back office, which sees all of them. */
@Path("internal/v1/payment-intents/{id}")
@InternalOnly(callers = {"booking", "admin"})
@Extension(name = "x-callers", value = "[\"booking\", \"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalPaymentIntentResource {
    @Inject
    ShowPaymentIntent show;

    @GET
    @RolesAllowed("internal")
    public PaymentIntentView show(@PathParam("id") UUID id) {
        return show.ofAnyClient(id);
    }
}
