package io.fareline.booking.cases;

import io.fareline.platform.idempotency.IdempotentBy;
import io.fareline.platform.security.Caller;
import io.fareline.platform.security.InternalOnly;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases for admin, which says who acts and writes it down. */
@Path("internal/v1/booking-cases")
@ApplicationScoped
@Tag(name = "Support (internal)")
@InternalOnly(callers = "admin")
@Extension(name = "x-callers", value = "[\"admin\"]", parseValue = true)
@Produces(MediaType.APPLICATION_JSON)
public class InternalCasesResource {
    @Inject
    ShowCases show;

    @Inject
    ActOnCase act;

    @Inject
    Caller caller;

    @GET
    @RolesAllowed("internal")
    @Operation(summary = "Open cases, the newest first")
    public CasePage page(
            @QueryParam("reason") String reason,
            @QueryParam("after") UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return new CasePage(show.page(reason, after, limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("internal")
    @Operation(summary = "One case with the latest attempts")
    public CaseView get(@PathParam("id") UUID id) {
        return show.byId(id);
    }

    @POST
    @IdempotentBy(
            value = "the case of the path",
            because = "It brings the booking's next step forward; that it was asked for is noted each time.")
    @Path("{id}/retries")
    @RolesAllowed("internal")
    @Operation(summary = "Ask for the present step at once")
    public CaseView retry(@PathParam("id") UUID id) {
        act.retry(id, caller.actingClient());
        return show.byId(id);
    }

    @POST
    @IdempotentBy(
            value = "the case of the path",
            because =
                    "It moves the booking on once, under its row's lock; from there it is refused or changes nothing.")
    @Path("{id}/surrenders")
    @RolesAllowed("internal")
    @Operation(summary = "Give up: seats and authorization go back")
    public CaseView giveUp(@PathParam("id") UUID id) {
        act.giveUp(id, caller.actingClient());
        return show.byId(id);
    }

    /** Cases, without their history. */
    public record CasePage(List<CaseView> cases) {}
}
