package io.fareline.flight.clocks;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.HoldView;
import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** Where booking asks for a later limit of a hold, and for a price after the guarantee of the last one. */
@Path("internal/v1/holds")
@ApplicationScoped
@InternalOnly(callers = "booking")
@Extension(name = "x-callers", value = "[\"booking\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds (internal)")
public class ClocksResource {
    private static final int LONGEST_CLIENT = 100;

    @Inject
    ExtendHold extendHold;

    @Inject
    RepriceHold repriceHold;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(value = "the hold of the path", because = "What is guaranteed is left as it is; one guarded update.")
    @Path("{id}/repricing")
    @RolesAllowed("internal")
    @Operation(
            summary = "The price of today, guaranteed anew, once the last guarantee has ended",
            description = "A lower price is given as well as a higher one. While a price is guaranteed it stays.")
    public HoldView reprice(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id) {
        return HoldView.of(repriceHold.reprice(id, owner(acting)));
    }

    @POST
    @IdempotentBy(value = "extensionId in the body", because = "The hold keeps the ids of what has prolonged it.")
    @Path("{id}/extension")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep the seats for as long as a new hold would be kept now",
            description = "So many times and no more; the price is not guaranteed for longer by it.")
    public HoldView extend(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @PathParam("id") UUID id,
            @NotNull ExtensionRequest request) {
        return HoldView.of(extendHold.extend(id, owner(acting), request.extensionId()));
    }

    private HoldOwner owner(String acting) {
        return new HoldOwner(acting, caller.clientId());
    }
}
