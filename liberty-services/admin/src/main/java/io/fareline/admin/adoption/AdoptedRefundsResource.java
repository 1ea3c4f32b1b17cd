package io.fareline.admin.adoption;

import io.fareline.platform.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Money that went back to payers of bookings that know nothing of it. */
@Path("v1/support/adopted-refunds")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdoptedRefundsResource {
    @Inject
    Adoptions adoptions;

    @GET
    @RolesAllowed("bookings.support")
    @Operation(summary = "Refunds that only the provider had and no booking knows of.")
    public JsonObject page(@Valid @BeanParam PageParameters page) {
        return adoptions.refunds(page);
    }

    @POST
    @Path("{operationId}/withdrawals")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("bookings.settle")
    @Operation(summary = "Have the booking end whose money that was; no money moves.")
    public JsonObject withdraw(@PathParam("operationId") UUID operationId) {
        return adoptions.withdraw(operationId);
    }
}
