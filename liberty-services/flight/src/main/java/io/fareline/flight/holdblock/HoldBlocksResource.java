package io.fareline.flight.holdblock;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.ActingClient;
import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clients that may place no holds, for the staff's service. */
@Path("internal/v1/hold-blocks")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hold blocks (internal)")
public class HoldBlocksResource {
    @Inject
    BlockClients blockClients;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The clients that are blocked now, by their id")
    public HoldBlockPage page(@Valid @BeanParam HoldBlockParameters query) {
        return blockClients.page(query);
    }

    @PUT
    @IdempotentBy(value = "the client of the path", because = "A client has one block; the same again sets the same.")
    @Path("{client}")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let a client place no holds; those that it has stay")
    public HoldBlock block(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @PathParam("client") @Pattern(regexp = HoldBlockParameters.CLIENT) String client,
            @NotNull @Valid HoldBlockRequest wanted) {
        return blockClients.block(client, wanted, acting);
    }

    @DELETE
    @IdempotentBy(value = "the client of the path", because = "What is not there is left as it is.")
    @Path("{client}")
    @RolesAllowed("internal")
    @Operation(summary = "Let a client place holds again")
    public void lift(@PathParam("client") @Pattern(regexp = HoldBlockParameters.CLIENT) String client) {
        blockClients.lift(client);
    }
}
