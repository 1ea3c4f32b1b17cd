package io.fareline.admin.events;

import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Needs no idempotency key: a decision that is repeated is answered as it was the first time. */
@Path("v1/dead-events/{service}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadEventsResource {
    @Inject
    SettleDeadEvents deadEvents;

    @GET
    @RolesAllowed("operations.write")
    @Operation(summary = "Events that a service's consumers gave up and nobody has settled, oldest first.")
    public JsonObject open(
            @PathParam("service") String service,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return deadEvents.open(service, after, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("operations.write")
    @Operation(summary = "One dead event with its body.")
    public JsonObject get(@PathParam("service") String service, @PathParam("id") @Min(1) long id) {
        return deadEvents.get(service, id);
    }

    @POST
    @IdempotentBy(
            value = "the dead event of the path",
            because = "It is settled once, under its inbox row; the same decision again is answered as the first.")
    @Path("{id}/requeue")
    @RolesAllowed("operations.write")
    @Operation(summary = "Have a dead event heard once more, at once.")
    public JsonObject requeue(@PathParam("service") String service, @PathParam("id") @Min(1) long id) {
        return deadEvents.requeue(service, id);
    }

    @POST
    @IdempotentBy(
            value = "the dead event of the path",
            because = "It is settled once; the same decision again is answered as the first.")
    @Path("{id}/discard")
    @RolesAllowed("operations.write")
    @Operation(summary = "Give a dead event up for good.")
    public JsonObject discard(@PathParam("service") String service, @PathParam("id") @Min(1) long id) {
        return deadEvents.discard(service, id);
    }
}
