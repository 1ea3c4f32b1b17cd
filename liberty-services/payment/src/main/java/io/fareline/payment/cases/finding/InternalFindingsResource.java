package io.fareline.payment.cases.finding;

import io.fareline.payment.cases.CaseView;
import io.fareline.payment.cases.ShowCases;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings for admin, which says who proposes and who confirms. */
@Path("internal/v1/payment-cases/{id}/findings")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalFindingsResource {
    @Inject
    ProposeOutcome propose;

    @Inject
    ConfirmOutcome confirm;

    @Inject
    ShowCases show;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(
            value = "id in the body",
            because = "The finding is a row of that id, inserted once; another content under it is refused.")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("internal")
    @Operation(summary = "Propose an outcome that was found by other means")
    public CaseView propose(@PathParam("id") UUID id, @Valid @NotNull FindingRequest request) {
        propose.propose(id, request, caller.actingClient());
        return show.byId(id);
    }

    @POST
    @IdempotentBy(
            value = "the finding of the path",
            because = "It is confirmed once, under its operation's lock; from there it is refused or changes nothing.")
    @Path("{findingId}/confirmation")
    @RolesAllowed("internal")
    @Operation(summary = "Confirm what another person proposed")
    public CaseView confirm(@PathParam("id") UUID id, @PathParam("findingId") UUID findingId) {
        confirm.confirm(id, findingId, caller.actingClient());
        return show.byId(id);
    }
}
