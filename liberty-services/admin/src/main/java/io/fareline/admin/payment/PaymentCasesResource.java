package io.fareline.admin.payment;

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

/** Payment operations without an outcome, or with one that the provider denies. */
@Path("v1/support/payment-cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentCasesResource {
    @Inject
    PaymentCases cases;

    @Inject
    IdempotentRequest request;

    @GET
    @RolesAllowed("bookings.support")
    @Operation(summary = "Open cases of payment, the newest first.")
    public JsonObject page(@Valid @BeanParam CaseParameters query) {
        return cases.page(query);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("bookings.support")
    @Operation(summary = "One case with its operation, what was said and found, and what may be done.")
    public JsonObject get(@PathParam("id") UUID id) {
        return cases.get(id);
    }

    @POST
    @Path("{id}/retries")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("payments.settle")
    @Operation(summary = "Have the provider asked at once.")
    public JsonObject retry(@PathParam("id") UUID id) {
        return cases.retry(id);
    }

    @POST
    @Path("{id}/findings")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payments.settle")
    @Operation(summary = "Propose an outcome that was found by other means, for another person to confirm.")
    public JsonObject propose(@PathParam("id") UUID id, @Valid @NotNull FindingRequest finding) {
        return cases.propose(id, finding, request.effectId());
    }

    @POST
    @Path("{id}/findings/{findingId}/confirmations")
    @Idempotent
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER)
    @RolesAllowed("payments.settle")
    @Operation(summary = "Confirm what another person proposed; with that it is recorded.")
    public JsonObject confirm(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId) {
        return cases.confirm(id, findingId);
    }
}
