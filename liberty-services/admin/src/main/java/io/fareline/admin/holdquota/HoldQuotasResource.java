package io.fareline.admin.holdquota;

import io.fareline.admin.lostupdate.Seen;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Clients' own quotas of unpaid holds, for staff. */
@Path("v1/hold-quotas")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HoldQuotasResource {
    @Inject
    HoldQuotas holdQuotas;

    @GET
    @RolesAllowed("clients.read")
    @Operation(summary = "The clients that have quotas of their own, by their id.")
    public JsonObject page(@Valid @BeanParam HoldQuotaParameters query) {
        return holdQuotas.page(query);
    }

    @GET
    @Path("{client}")
    @RolesAllowed("clients.read")
    @Operation(
            summary = "What a client may hold without paying: its own numbers, and those that are configured for all.")
    public JsonObject one(@PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client) {
        return holdQuotas.of(client);
    }

    @PUT
    @IdempotentBy(value = "the client of the path", because = "The same again finds itself set, whatever was seen.")
    @Path("{client}")
    @RolesAllowed("clients.write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a client quotas of its own from the next hold on; the holds that it has stay.",
            description =
                    "What was seen is the version of those that it had, and is left out where it had none; when it is "
                            + "not what is there, the answer is 409 CHANGED_MEANWHILE and nothing is set.")
    public JsonObject set(
            @PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client,
            @NotNull @Valid HoldQuotaRequest wanted) {
        return holdQuotas.set(client, wanted);
    }

    @DELETE
    @IdempotentBy(value = "the client of the path", because = "What is not there is left as it is.")
    @Path("{client}")
    @RolesAllowed("clients.write")
    @Operation(
            summary = "Let what is configured hold for a client again.",
            description = "When it has another quota by now than was seen, the answer is 409 CHANGED_MEANWHILE and "
                    + "that stays.")
    public JsonObject remove(
            @PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client,
            @QueryParam("seen") @NotNull @Pattern(regexp = Seen.FORM) String seen) {
        return holdQuotas.remove(client, seen);
    }
}
