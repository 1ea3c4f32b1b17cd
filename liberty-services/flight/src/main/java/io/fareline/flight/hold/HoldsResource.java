package io.fareline.flight.hold;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Holds that were placed, for the services that sell. */
@Path("internal/v1/holds")
@ApplicationScoped
@InternalOnly(callers = {"booking", "admin"})
@Extension(name = "x-callers", value = "[\"booking\", \"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds (internal)")
public class HoldsResource {
    private static final int LONGEST_CLIENT = 100;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    LookAtHold lookAtHold;

    @Inject
    Caller caller;

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    public HoldView one(
            @HeaderParam(ActingClient.HEADER) @Size(max = LONGEST_CLIENT) String acting, @PathParam("id") UUID id) {
        return HoldView.of(lookAtHold.one(id, owner(acting)));
    }

    @POST
    @IdempotentBy(value = "the hold of the path", because = "One guarded update confirms it; then it is confirmed.")
    @Path("{id}/confirmation")
    @RolesAllowed("internal")
    @Operation(summary = "Sell the seats, unless the ticketing time limit has come")
    public HoldView confirm(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id) {
        return HoldView.of(confirmHold.confirm(id, owner(acting)));
    }

    private HoldOwner owner(String acting) {
        return new HoldOwner(acting, caller.clientId());
    }
}
