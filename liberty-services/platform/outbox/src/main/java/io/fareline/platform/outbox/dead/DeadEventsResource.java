package io.fareline.platform.outbox.dead;

import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Dead events for admin, which keeps the trail of who settled them. */
@Path("internal/v1/dead-events")
@ApplicationScoped
@InternalOnly(setting = "fareline.outbox.dead.callers")
@Produces(MediaType.APPLICATION_JSON)
public class DeadEventsResource {
    @Inject
    DeadEvents deadEvents;

    @Inject
    SettleDeadEvent settle;

    @Inject
    Configuration configuration;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed("internal")
    public DeadEventPage open(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("50") int limit) {
        int most = configuration.integer("fareline.inbox.dead.page", 1, 1_000);
        if (limit < 1 || limit > most) throw InvalidRequest.field("limit", "must be from 1 to " + most);
        var found = deadEvents.open(after, limit);
        return new DeadEventPage(
                found, found.size() < limit ? null : found.getLast().id());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    public DeadEvent get(@PathParam("id") long id) {
        return deadEvents.get(id);
    }

    @POST
    @Path("{id}/requeue")
    @RolesAllowed("internal")
    public DeadEvent requeue(@PathParam("id") long id) {
        return settle.requeue(id, caller.actingClient());
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed("internal")
    public DeadEvent discard(@PathParam("id") long id) {
        return settle.discard(id, caller.actingClient());
    }
}
