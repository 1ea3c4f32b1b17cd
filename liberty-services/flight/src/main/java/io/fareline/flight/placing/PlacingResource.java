package io.fareline.flight.placing;

import io.fareline.flight.hold.Hold;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the services that sell ask for seats; what they do with a hold then is in {@code hold}. */
@Path("internal/v1/holds")
@ApplicationScoped
@InternalOnly(callers = {"booking", "admin"})
@Extension(name = "x-callers", value = "[\"booking\", \"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holds (internal)")
public class PlacingResource {
    private static final int LONGEST_CLIENT = 100;

    @Inject
    PlaceHold placeHold;

    @Inject
    Caller caller;

    @POST
    @IdempotentBy(
            value = "holdId in the body",
            because = "The hold is a row of that id, inserted once; another content under it is refused.")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep the seats of all offers or none; the same id and content have one effect")
    public Response place(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = LONGEST_CLIENT) String acting,
            @NotNull HoldRequest request) {
        Hold hold = placeHold.place(request, new HoldOwner(acting, caller.clientId()));
        return Response.created(URI.create("/internal/v1/holds/" + hold.id()))
                .entity(HoldView.of(hold))
                .build();
    }
}
