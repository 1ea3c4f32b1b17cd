package io.fareline.flight.releasing;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.HoldView;
import io.fareline.flight.hold.Refusal;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Where the services that sell give seats back. */
@Path("internal/v1/holds")
@ApplicationScoped
@InternalOnly(callers = {"booking", "admin"})
@Extension(name = "x-callers", value = "[\"booking\", \"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds (internal)")
public class ReleasingResource {
    private static final int LONGEST_CLIENT = 100;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(value = "the hold of the path", because = "One guarded update ends it; then it is left as it is.")
    @Path("{id}/release")
    @RolesAllowed("internal")
    @Operation(
            summary = "Give the seats back, once",
            description = "An id that no hold has is barred: whoever places it later is refused with HOLD_BARRED.")
    public HoldView release(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id) {
        return releaseHold
                .release(id, new HoldOwner(acting, caller.clientId()))
                .map(HoldView::of)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_HOLD, "There is no hold with this id."));
    }
}
