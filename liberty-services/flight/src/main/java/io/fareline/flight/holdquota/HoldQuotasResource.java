package io.fareline.flight.holdquota;

import io.fareline.flight.lostupdate.Version;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clients' own quotas of unpaid holds, for the staff's service. */
@Path("internal/v1/hold-quotas")
@ApplicationScoped
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hold quotas (internal)")
public class HoldQuotasResource {
    @Inject
    SetHoldQuota setHoldQuota;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "The clients that have quotas of their own, by their id")
    public HoldQuotaPage page(@Valid @BeanParam HoldQuotaParameters query) {
        return setHoldQuota.page(query);
    }

    @GET
    @Path("{client}")
    @RolesAllowed("internal")
    @Operation(summary = "What a client may hold without paying: its own numbers, and those that are configured")
    public HoldQuotaView one(@PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client) {
        return setHoldQuota.of(client);
    }

    @PUT
    @IdempotentBy(value = "the client of the path", because = "The same again finds itself set, whatever was seen.")
    @Path("{client}")
    @RolesAllowed("internal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a client quotas of its own from the next hold on; the holds that it has stay",
            description =
                    "What was seen is the version of those that it had, and is left out where it had none; when it is "
                            + "not what is there, nothing is set.")
    public HoldQuotaView set(
            @HeaderParam(ActingClient.HEADER) @NotBlank @Size(max = 100) String acting,
            @PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client,
            @NotNull @Valid HoldQuotaRequest wanted) {
        return setHoldQuota.to(client, wanted, acting);
    }

    @DELETE
    @IdempotentBy(value = "the client of the path", because = "What is not there is left as it is.")
    @Path("{client}")
    @RolesAllowed("internal")
    @Operation(summary = "Let what is configured hold for a client again")
    public HoldQuotaView remove(
            @PathParam("client") @Pattern(regexp = HoldQuotaParameters.CLIENT) String client,
            @QueryParam("seen") @NotNull @Pattern(regexp = Version.FORM) String seen) {
        return setHoldQuota.without(client, seen);
    }
}
