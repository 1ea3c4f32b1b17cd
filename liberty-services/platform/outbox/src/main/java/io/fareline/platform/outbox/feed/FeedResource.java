package io.fareline.platform.outbox.feed;

import io.fareline.platform.security.InternalOnly;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The events of this service by number, for consumers that miss some. */
@Path("internal/v1/events")
@ApplicationScoped
@InternalOnly(setting = "fareline.outbox.feed.callers")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    @Inject
    ReadFeed feed;

    @GET
    @RolesAllowed("internal")
    public Response after(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        JsonObject page = feed.after(after, limit).toJson();
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
