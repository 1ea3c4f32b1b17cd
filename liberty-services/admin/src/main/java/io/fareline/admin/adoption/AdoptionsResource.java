package io.fareline.admin.adoption;

import io.fareline.platform.idempotency.Idempotent;
import io.fareline.platform.idempotency.IdempotentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Payment takes over what only the provider knows, and gives back what nobody holds. */
@Path("v1/support/adoptions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AdoptionsResource {
    @Inject
    Adoptions adoptions;

    @Inject
    IdempotentRequest request;

    @POST
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payments.settle")
    @Operation(summary = "Have payment take over what only the provider knows since that moment; no money moves.")
    public JsonObject begin(@Valid @NotNull AdoptionRequest adoption) {
        return adoptions.begin(adoption, request.effectId());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings.support")
    @Operation(summary = "How far an adoption is, and what came of it.")
    public JsonObject get(@PathParam("id") UUID id) {
        return adoptions.get(id);
    }

    @GET
    @Path("{id}/payments")
    @RolesAllowed("bookings.support")
    @Operation(summary = "The payments that only the provider had, whose payers are to be called.")
    public JsonObject payments(@PathParam("id") UUID id, @Valid @BeanParam PageParameters page) {
        return adoptions.payments(id, page);
    }

    @POST
    @Path("{id}/confirmations")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("payments.settle")
    @Operation(summary = "Confirm what another person began; with that the money goes back.")
    public JsonObject confirm(@PathParam("id") UUID id) {
        return adoptions.confirm(id);
    }
}
