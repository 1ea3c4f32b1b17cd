package io.fareline.admin.holdblock;

import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The clients that may place no holds, for staff. */
@Path("v1/hold-blocks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldBlocksResource {
    @Inject
    BlockClients blockClients;

    @GET
    @RolesAllowed("clients.read")
    @Operation(summary = "The clients that may place no holds now, by their id.")
    public JsonObject page(@Valid @BeanParam HoldBlockParameters query) {
        return blockClients.page(query);
    }

    @PUT
    @IdempotentBy(value = "the client of the path", because = "A client has one block; the same again sets the same.")
    @Path("{client}")
    @RolesAllowed("clients.write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let a client place no holds, for good or until a moment; those that it has stay.")
    public JsonObject block(
            @PathParam("client") @Pattern(regexp = HoldBlockParameters.CLIENT) String client,
            @NotNull @Valid HoldBlockRequest wanted) {
        return blockClients.block(client, wanted);
    }

    @DELETE
    @IdempotentBy(value = "the client of the path", because = "What is not there is left as it is.")
    @Path("{client}")
    @RolesAllowed("clients.write")
    @Operation(summary = "Let a client place holds again.")
    public void lift(@PathParam("client") @Pattern(regexp = HoldBlockParameters.CLIENT) String client) {
        blockClients.lift(client);
    }
}
